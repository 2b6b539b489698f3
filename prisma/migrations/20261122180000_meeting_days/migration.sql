-- A person's and an organization's meetings by date: the date stands beside the link, so that an index hands out a page
-- of them and nothing else has to be sorted, however many meetings there are.

-- DropIndex
DROP INDEX "MeetingOrganization_organizationId_meetingId_idx";

-- DropIndex
DROP INDEX "Participation_personId_meetingId_idx";

-- AlterTable
ALTER TABLE "MeetingOrganization" ADD COLUMN     "meetingEarliest" DATE;

-- AlterTable
ALTER TABLE "Participation" ADD COLUMN     "meetingEarliest" DATE;

-- Fills the columns for what is stored already.
UPDATE "Participation" AS p SET "meetingEarliest" = m."dateEarliest"
FROM "Meeting" AS m WHERE m."id" = p."meetingId" AND m."dateEarliest" IS NOT NULL;

UPDATE "MeetingOrganization" AS p SET "meetingEarliest" = m."dateEarliest"
FROM "Meeting" AS m WHERE m."id" = p."meetingId" AND m."dateEarliest" IS NOT NULL;

-- CreateIndex
CREATE INDEX "MeetingOrganization_organizationId_meetingEarliest_meetingI_idx" ON "MeetingOrganization"("organizationId", "meetingEarliest", "meetingId");

-- CreateIndex
CREATE INDEX "Participation_personId_meetingEarliest_meetingId_idx" ON "Participation"("personId", "meetingEarliest", "meetingId");

-- The usual order, latest first and undated last, for which the Prisma schema has no word; the constant last column
-- keeps the comparison of the two from finding these amiss.
CREATE INDEX "Participation_latest_idx" ON "Participation" ("personId", "meetingEarliest" DESC NULLS LAST, "meetingId" DESC, (true));

CREATE INDEX "MeetingOrganization_latest_idx" ON "MeetingOrganization" ("organizationId", "meetingEarliest" DESC NULLS LAST, "meetingId" DESC, (true));
