-- AlterTable
ALTER TABLE "CorpusState" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "settled" INTEGER NOT NULL DEFAULT 0;

-- Up to now the revision moved with every write.
UPDATE "CorpusState" SET "version" = "revision", "settled" = CASE WHEN "stale" THEN 0 ELSE "revision" END;
