-- What search looks things up by, without regard to case and marks. Expressions, so that they are told apart from
-- the indexes that the Prisma schema declares.

CREATE INDEX "Name_fold_idx" ON "Name" USING gin (fold("value") gin_trgm_ops);

CREATE INDEX "Meeting_words_idx" ON "Meeting"
  USING gin (to_tsvector('simple', fold("title" || ' ' || coalesce("place", ''))));

CREATE INDEX "Agreement_words_idx" ON "Agreement" USING gin (to_tsvector('simple', fold("title")));

CREATE INDEX "Article_words_idx" ON "Article" USING gin (to_tsvector('simple', fold("headline" || ' ' || "body")));
