-- Names that are alike to a search though they have not all its words, by index. The operator takes its threshold from
-- a setting, which the function brings along: word_similarity() as a function would be asked of every name.

CREATE INDEX "Name_closed_idx" ON "Name" USING gin (replace(fold("value"), ' ', '') gin_trgm_ops);

-- `closed` is the folded search without spaces; a part of the name without spaces is alike to it by at least 0.5.
CREATE FUNCTION alike_names(closed text) RETURNS SETOF text
  LANGUAGE sql STABLE PARALLEL SAFE STRICT ROWS 20
  SET pg_trgm.word_similarity_threshold = 0.5
  AS $$ SELECT "id" FROM "Name" WHERE closed <% replace(fold("value"), ' ', '') $$;
