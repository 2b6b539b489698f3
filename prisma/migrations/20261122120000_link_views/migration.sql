-- Roads over several tables as relations. Conditions on the first columns reach the tables below
-- (they are the columns of DISTINCT or GROUP BY), so a view costs what the rows of one record cost.

CREATE VIEW "ArticlePerson" AS
  SELECT DISTINCT "articleId", "personId" FROM "Claim" WHERE "personId" IS NOT NULL;

CREATE VIEW "ArticleOrganization" AS
  SELECT DISTINCT "articleId", "organizationId" FROM "Claim" WHERE "organizationId" IS NOT NULL;

CREATE VIEW "ArticleMeeting" AS
  SELECT DISTINCT "articleId", "meetingId" FROM "Claim" WHERE "meetingId" IS NOT NULL;

CREATE VIEW "ArticleAgreement" AS
  SELECT DISTINCT "articleId", "agreementId" FROM "Claim" WHERE "agreementId" IS NOT NULL;

CREATE VIEW "PersonAgreement" AS
  SELECT DISTINCT p."personId", m."agreementId"
  FROM "Participation" p JOIN "MeetingAgreement" m ON m."meetingId" = p."meetingId";

CREATE VIEW "PersonOrganization" AS
  SELECT DISTINCT "personId", "organizationId" FROM "Tenure" WHERE "organizationId" IS NOT NULL;

CREATE VIEW "OrganizationAgreement" AS
  SELECT DISTINCT "organizationId", "agreementId" FROM "AgreementParty" WHERE "organizationId" IS NOT NULL;

CREATE VIEW "PersonCounterpart" AS
  SELECT a."personId", b."personId" AS "counterpartId", count(*)::int AS "meetings",
    min(m."dateEarliest") AS "firstMet", max(m."dateLatest") AS "lastMet"
  FROM "Participation" a
  JOIN "Participation" b
    ON b."meetingId" = a."meetingId" AND b."personId" <> a."personId" AND b."country" IS DISTINCT FROM a."country"
  JOIN "Meeting" m ON m."id" = a."meetingId" AND m."status" = 'HELD'
  GROUP BY a."personId", b."personId";
