-- The orders that lists have unless asked otherwise: latest first, undated last. The indexes that the Prisma
-- schema declares serve the opposite order; it has no word for NULLS LAST. The constant last column makes these
-- indexes ones that the schema cannot declare, so that comparing the two does not find them amiss.

CREATE INDEX "Meeting_latest_idx" ON "Meeting" ("dateEarliest" DESC NULLS LAST, "id" DESC, (true));

CREATE INDEX "Agreement_latest_idx" ON "Agreement" ("signedEarliest" DESC NULLS LAST, "id" DESC, (true));

CREATE INDEX "Article_latest_idx" ON "Article" ("publishedEarliest" DESC NULLS LAST, "id" DESC, (true));
