-- CreateTable
CREATE TABLE "IdentityLink" (
    "id" TEXT NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "recordId" TEXT NOT NULL,
    "leftArticleId" TEXT NOT NULL,
    "leftSubject" TEXT NOT NULL,
    "rightArticleId" TEXT NOT NULL,
    "rightSubject" TEXT NOT NULL,
    "rule" TEXT NOT NULL,

    CONSTRAINT "IdentityLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "IdentityLink_recordId_id_idx" ON "IdentityLink"("recordId", "id");

-- CreateIndex
CREATE INDEX "IdentityLink_leftArticleId_idx" ON "IdentityLink"("leftArticleId");

-- CreateIndex
CREATE INDEX "IdentityLink_rightArticleId_idx" ON "IdentityLink"("rightArticleId");

-- AddForeignKey
ALTER TABLE "IdentityLink" ADD CONSTRAINT "IdentityLink_leftArticleId_fkey" FOREIGN KEY ("leftArticleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityLink" ADD CONSTRAINT "IdentityLink_rightArticleId_fkey" FOREIGN KEY ("rightArticleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A spelling in an article's related links makes nobody one of its people.
CREATE OR REPLACE VIEW "ArticlePerson" AS
  SELECT DISTINCT "articleId", "personId" FROM "Claim" WHERE "personId" IS NOT NULL AND "property" <> 'spelling';
