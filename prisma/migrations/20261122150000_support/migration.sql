-- On how much each record rests, and when it was last spoken of: what filters would else have to count over claims.

ALTER TABLE "Person" ADD COLUMN "articleCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "publisherCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "reportedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Person_articleCount_publisherCount_idx" ON "Person"("articleCount", "publisherCount");

-- CreateIndex
CREATE INDEX "Person_reportedAt_idx" ON "Person"("reportedAt");

ALTER TABLE "Organization" ADD COLUMN "articleCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "publisherCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "reportedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Organization_articleCount_publisherCount_idx" ON "Organization"("articleCount", "publisherCount");

-- CreateIndex
CREATE INDEX "Organization_reportedAt_idx" ON "Organization"("reportedAt");

ALTER TABLE "Meeting" ADD COLUMN "articleCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "publisherCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "reportedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Meeting_articleCount_publisherCount_idx" ON "Meeting"("articleCount", "publisherCount");

-- CreateIndex
CREATE INDEX "Meeting_reportedAt_idx" ON "Meeting"("reportedAt");

ALTER TABLE "Agreement" ADD COLUMN "articleCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "publisherCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "reportedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Agreement_articleCount_publisherCount_idx" ON "Agreement"("articleCount", "publisherCount");

-- CreateIndex
CREATE INDEX "Agreement_reportedAt_idx" ON "Agreement"("reportedAt");

-- Fills the columns for what is stored already.
UPDATE "Person" AS r SET "articleCount" = s."articles", "publisherCount" = s."publishers", "reportedAt" = s."at"
FROM (
  SELECT c."personId" AS "id", count(DISTINCT o."id")::int AS "articles",
    count(DISTINCT coalesce(o."publisher", ''))::int AS "publishers", max(a."ingestedAt") AS "at"
  FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
  JOIN "Article" o ON o."id" = coalesce(a."duplicateOfId", a."id")
  WHERE c."personId" IS NOT NULL GROUP BY c."personId"
) AS s WHERE s."id" = r."id";

UPDATE "Organization" AS r SET "articleCount" = s."articles", "publisherCount" = s."publishers", "reportedAt" = s."at"
FROM (
  SELECT c."organizationId" AS "id", count(DISTINCT o."id")::int AS "articles",
    count(DISTINCT coalesce(o."publisher", ''))::int AS "publishers", max(a."ingestedAt") AS "at"
  FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
  JOIN "Article" o ON o."id" = coalesce(a."duplicateOfId", a."id")
  WHERE c."organizationId" IS NOT NULL GROUP BY c."organizationId"
) AS s WHERE s."id" = r."id";

UPDATE "Meeting" AS r SET "articleCount" = s."articles", "publisherCount" = s."publishers", "reportedAt" = s."at"
FROM (
  SELECT c."meetingId" AS "id", count(DISTINCT o."id")::int AS "articles",
    count(DISTINCT coalesce(o."publisher", ''))::int AS "publishers", max(a."ingestedAt") AS "at"
  FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
  JOIN "Article" o ON o."id" = coalesce(a."duplicateOfId", a."id")
  WHERE c."meetingId" IS NOT NULL GROUP BY c."meetingId"
) AS s WHERE s."id" = r."id";

UPDATE "Agreement" AS r SET "articleCount" = s."articles", "publisherCount" = s."publishers", "reportedAt" = s."at"
FROM (
  SELECT c."agreementId" AS "id", count(DISTINCT o."id")::int AS "articles",
    count(DISTINCT coalesce(o."publisher", ''))::int AS "publishers", max(a."ingestedAt") AS "at"
  FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
  JOIN "Article" o ON o."id" = coalesce(a."duplicateOfId", a."id")
  WHERE c."agreementId" IS NOT NULL GROUP BY c."agreementId"
) AS s WHERE s."id" = r."id";
