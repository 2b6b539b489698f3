-- What schema.prisma cannot say comes first; the rest is written by `npm run migrate -- --create`.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Text as searches compare it: lower case, without marks ("Đặng" and "dang"). unaccent() alone is not IMMUTABLE,
-- because its dictionary could change; this names the dictionary, so that indexes may use it.
CREATE FUNCTION fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, value));

-- CreateEnum
CREATE TYPE "Basis" AS ENUM ('STATED', 'RESOLVED', 'INFERRED');

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('PRIMARY', 'VARIANT', 'SHORT_FORM', 'ABBREVIATION');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('MINISTRY', 'MILITARY', 'PARTY', 'GOVERNMENT_BODY', 'LEGISLATURE', 'INTERNATIONAL', 'COMPANY', 'EDUCATION', 'OTHER');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('TALKS', 'COURTESY_CALL', 'DIALOGUE', 'CONFERENCE', 'SUMMIT', 'EXCHANGE', 'CALL', 'EXHIBITION', 'EXERCISE', 'CEREMONY', 'OTHER');

-- CreateEnum
CREATE TYPE "MeetingStatus" AS ENUM ('HELD', 'PLANNED', 'PROPOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "Capacity" AS ENUM ('HOST', 'VISITOR', 'COUNTERPART', 'CHAIR', 'SIGNATORY', 'ATTENDEE');

-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('TREATY', 'AGREEMENT', 'MEMORANDUM_OF_UNDERSTANDING', 'PROTOCOL', 'PLAN', 'STATEMENT', 'MINUTES', 'ARRANGEMENT', 'LETTER_OF_INTENT', 'CONTRACT', 'CONVENTION', 'OTHER');

-- CreateEnum
CREATE TYPE "AgreementAction" AS ENUM ('SIGNED', 'ADOPTED', 'REVIEWED', 'COMMITTED', 'PROPOSED', 'MENTIONED');

-- CreateEnum
CREATE TYPE "CooperationTopic" AS ENUM ('TRAINING', 'EXERCISE', 'BORDER', 'PEACEKEEPING', 'DISASTER_RELIEF', 'WAR_LEGACY', 'DEFENCE_INDUSTRY', 'INTELLIGENCE', 'CYBER', 'MARITIME', 'COUNTER_CRIME', 'MEDICAL', 'LAW', 'POLITICAL_WORK', 'LOGISTICS', 'MULTILATERAL', 'OTHER');

-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('PERSON', 'ORGANIZATION', 'MEETING', 'AGREEMENT');

-- CreateEnum
CREATE TYPE "Judgement" AS ENUM ('SAME', 'DIFFERENT');

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "url" TEXT,
    "headline" TEXT NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "publishedOn" TEXT,
    "publishedEarliest" DATE,
    "publishedLatest" DATE,
    "publishedBasis" "Basis",
    "dateline" TEXT,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "digest" TEXT NOT NULL DEFAULT '',
    "fingerprint" BIGINT[],
    "duplicateOfId" TEXT,
    "ingestedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "country" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "kind" "OrganizationKind" NOT NULL,
    "country" TEXT,
    "parentId" TEXT,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Name" (
    "id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "NameKind" NOT NULL,
    "personId" TEXT,
    "organizationId" TEXT,

    CONSTRAINT "Name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tenure" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "organizationId" TEXT,
    "country" TEXT,
    "start" TEXT,
    "startEarliest" DATE,
    "startLatest" DATE,
    "startBasis" "Basis",
    "end" TEXT,
    "endEarliest" DATE,
    "endLatest" DATE,
    "endBasis" "Basis",
    "observedFrom" DATE,
    "observedTo" DATE,
    "acting" BOOLEAN NOT NULL,
    "basis" "Basis" NOT NULL,

    CONSTRAINT "Tenure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "status" "MeetingStatus" NOT NULL,
    "date" TEXT,
    "dateEarliest" DATE,
    "dateLatest" DATE,
    "dateBasis" "Basis",
    "endDate" TEXT,
    "endEarliest" DATE,
    "endLatest" DATE,
    "endBasis" "Basis",
    "place" TEXT,
    "hostCountry" TEXT,
    "countries" TEXT[],
    "topics" "CooperationTopic"[],

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "capacity" "Capacity" NOT NULL,
    "country" TEXT,
    "post" TEXT,
    "rank" TEXT,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingOrganization" (
    "meetingId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,

    CONSTRAINT "MeetingOrganization_pkey" PRIMARY KEY ("meetingId","organizationId")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "AgreementKind" NOT NULL,
    "signedOn" TEXT,
    "signedEarliest" DATE,
    "signedLatest" DATE,
    "signedBasis" "Basis",
    "validFrom" TEXT,
    "validEarliest" DATE,
    "validTo" TEXT,
    "validLatest" DATE,
    "topics" "CooperationTopic"[],
    "countries" TEXT[],

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementParty" (
    "id" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "country" TEXT,
    "organizationId" TEXT,

    CONSTRAINT "AgreementParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingAgreement" (
    "meetingId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "action" "AgreementAction" NOT NULL,

    CONSTRAINT "MeetingAgreement_pkey" PRIMARY KEY ("meetingId","agreementId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "property" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "object" TEXT,
    "qualifiers" JSONB,
    "basis" "Basis" NOT NULL,
    "exact" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "personId" TEXT,
    "organizationId" TEXT,
    "meetingId" TEXT,
    "agreementId" TEXT,
    "tenureId" TEXT,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityDecision" (
    "id" TEXT NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "judgement" "Judgement" NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,

    CONSTRAINT "IdentityDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CorpusState" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "stale" BOOLEAN NOT NULL DEFAULT false,
    "lastIngestedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CorpusState_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_url_key" ON "Article"("url");

-- CreateIndex
CREATE INDEX "Article_publishedEarliest_id_idx" ON "Article"("publishedEarliest", "id");

-- CreateIndex
CREATE INDEX "Article_headline_id_idx" ON "Article"("headline", "id");

-- CreateIndex
CREATE INDEX "Article_ingestedAt_id_idx" ON "Article"("ingestedAt", "id");

-- CreateIndex
CREATE INDEX "Article_duplicateOfId_idx" ON "Article"("duplicateOfId");

-- CreateIndex
CREATE INDEX "Article_contentHash_idx" ON "Article"("contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "Person_nameKey_id_idx" ON "Person"("nameKey", "id");

-- CreateIndex
CREATE INDEX "Person_country_nameKey_id_idx" ON "Person"("country", "nameKey", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE INDEX "Organization_nameKey_id_idx" ON "Organization"("nameKey", "id");

-- CreateIndex
CREATE INDEX "Organization_country_kind_nameKey_id_idx" ON "Organization"("country", "kind", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Organization_parentId_idx" ON "Organization"("parentId");

-- CreateIndex
CREATE INDEX "Name_personId_kind_value_idx" ON "Name"("personId", "kind", "value");

-- CreateIndex
CREATE INDEX "Name_organizationId_kind_value_idx" ON "Name"("organizationId", "kind", "value");

-- CreateIndex
CREATE INDEX "Name_key_idx" ON "Name"("key");

-- CreateIndex
CREATE INDEX "Tenure_personId_observedFrom_id_idx" ON "Tenure"("personId", "observedFrom", "id");

-- CreateIndex
CREATE INDEX "Tenure_titleKey_country_observedFrom_idx" ON "Tenure"("titleKey", "country", "observedFrom");

-- CreateIndex
CREATE INDEX "Tenure_organizationId_idx" ON "Tenure"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_slug_key" ON "Meeting"("slug");

-- CreateIndex
CREATE INDEX "Meeting_dateEarliest_id_idx" ON "Meeting"("dateEarliest", "id");

-- CreateIndex
CREATE INDEX "Meeting_kind_dateEarliest_id_idx" ON "Meeting"("kind", "dateEarliest", "id");

-- CreateIndex
CREATE INDEX "Meeting_status_dateEarliest_id_idx" ON "Meeting"("status", "dateEarliest", "id");

-- CreateIndex
CREATE INDEX "Meeting_countries_idx" ON "Meeting" USING GIN ("countries");

-- CreateIndex
CREATE INDEX "Meeting_topics_idx" ON "Meeting" USING GIN ("topics");

-- CreateIndex
CREATE INDEX "Participation_personId_meetingId_idx" ON "Participation"("personId", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_meetingId_personId_key" ON "Participation"("meetingId", "personId");

-- CreateIndex
CREATE INDEX "MeetingOrganization_organizationId_meetingId_idx" ON "MeetingOrganization"("organizationId", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_slug_key" ON "Agreement"("slug");

-- CreateIndex
CREATE INDEX "Agreement_signedEarliest_id_idx" ON "Agreement"("signedEarliest", "id");

-- CreateIndex
CREATE INDEX "Agreement_validEarliest_validLatest_idx" ON "Agreement"("validEarliest", "validLatest");

-- CreateIndex
CREATE INDEX "Agreement_kind_signedEarliest_id_idx" ON "Agreement"("kind", "signedEarliest", "id");

-- CreateIndex
CREATE INDEX "Agreement_countries_idx" ON "Agreement" USING GIN ("countries");

-- CreateIndex
CREATE INDEX "Agreement_topics_idx" ON "Agreement" USING GIN ("topics");

-- CreateIndex
CREATE INDEX "AgreementParty_agreementId_idx" ON "AgreementParty"("agreementId");

-- CreateIndex
CREATE INDEX "AgreementParty_country_agreementId_idx" ON "AgreementParty"("country", "agreementId");

-- CreateIndex
CREATE INDEX "AgreementParty_organizationId_idx" ON "AgreementParty"("organizationId");

-- CreateIndex
CREATE INDEX "MeetingAgreement_agreementId_meetingId_idx" ON "MeetingAgreement"("agreementId", "meetingId");

-- CreateIndex
CREATE INDEX "Claim_articleId_start_id_idx" ON "Claim"("articleId", "start", "id");

-- CreateIndex
CREATE INDEX "Claim_personId_property_articleId_idx" ON "Claim"("personId", "property", "articleId") WHERE ("personId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Claim_organizationId_property_articleId_idx" ON "Claim"("organizationId", "property", "articleId") WHERE ("organizationId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Claim_meetingId_property_articleId_idx" ON "Claim"("meetingId", "property", "articleId") WHERE ("meetingId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Claim_agreementId_property_articleId_idx" ON "Claim"("agreementId", "property", "articleId") WHERE ("agreementId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Claim_tenureId_idx" ON "Claim"("tenureId") WHERE ("tenureId" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Name" ADD CONSTRAINT "Name_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Name" ADD CONSTRAINT "Name_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tenure" ADD CONSTRAINT "Tenure_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tenure" ADD CONSTRAINT "Tenure_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingOrganization" ADD CONSTRAINT "MeetingOrganization_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingOrganization" ADD CONSTRAINT "MeetingOrganization_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementParty" ADD CONSTRAINT "AgreementParty_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAgreement" ADD CONSTRAINT "MeetingAgreement_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAgreement" ADD CONSTRAINT "MeetingAgreement_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_tenureId_fkey" FOREIGN KEY ("tenureId") REFERENCES "Tenure"("id") ON DELETE SET NULL ON UPDATE CASCADE;
