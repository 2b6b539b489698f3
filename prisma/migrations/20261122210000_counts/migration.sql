-- CreateTable
CREATE TABLE "MeetingCount" (
    "id" TEXT NOT NULL,
    "grain" TEXT NOT NULL,
    "month" TEXT,
    "dateEarliest" DATE,
    "dateLatest" DATE,
    "kind" "MeetingKind" NOT NULL,
    "status" "MeetingStatus" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "MeetingCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementCount" (
    "id" TEXT NOT NULL,
    "grain" TEXT NOT NULL,
    "month" TEXT,
    "signedEarliest" DATE,
    "signedLatest" DATE,
    "kind" "AgreementKind" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "AgreementCount_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MeetingCount_grain_dateEarliest_idx" ON "MeetingCount"("grain", "dateEarliest");

-- CreateIndex
CREATE INDEX "MeetingCount_grain_dateLatest_idx" ON "MeetingCount"("grain", "dateLatest");

-- CreateIndex
CREATE INDEX "AgreementCount_grain_signedEarliest_idx" ON "AgreementCount"("grain", "signedEarliest");

-- CreateIndex
CREATE INDEX "AgreementCount_grain_signedLatest_idx" ON "AgreementCount"("grain", "signedLatest");

-- The statement that adds rows (n = 1) to the counts of a table and takes rows away (n = -1), and gives the ids of the
-- counts that came to nothing. `changed` is a query for n and the table's columns; `day` is what the names of the days'
-- columns begin with, `written` the date as it is written, `others` what else is counted by. Counts are written in the
-- order of their ids, so that two writers wait for each other and not both for both.
CREATE FUNCTION counting(counted text, changed text, day text, written text, others text[]) RETURNS text
  LANGUAGE sql STABLE AS $$
  SELECT format($sql$
    WITH cells AS (
      SELECT grain, CASE WHEN grain <> 'year' THEN substring(%4$I FROM '^\d{4}(?:-\d\d)?') END AS month,
        date_trunc(grain, %2$I::timestamp)::date AS earliest, date_trunc(grain, %3$I::timestamp)::date AS latest,
        %5$s, sum(n)::int AS n
      FROM (%6$s) AS r CROSS JOIN unnest(ARRAY['year', 'month', 'day']) AS grain
      GROUP BY 1, 2, 3, 4, %5$s HAVING sum(n) <> 0
    ), moved AS (
      INSERT INTO %1$I AS c ("id", "grain", "month", %2$I, %3$I, %5$s, "count")
      SELECT concat_ws(' ', grain, coalesce(month, '-'), coalesce(to_char(earliest, 'YYYY-MM-DD'), '-'),
        coalesce(to_char(latest, 'YYYY-MM-DD'), '-'), %5$s) AS id, grain, month, earliest, latest, %5$s, n
      FROM cells ORDER BY id
      ON CONFLICT ("id") DO UPDATE SET "count" = c."count" + EXCLUDED."count" RETURNING "id", "count"
    ) SELECT array_agg("id") FROM moved WHERE "count" = 0
  $sql$, counted || 'Count', day || 'Earliest', day || 'Latest', written,
    (SELECT string_agg(format('%I', name), ', ') FROM unnest(others) AS name), changed)
  $$;

-- After a statement that touches a table its counts are those of the rows it has then.
CREATE FUNCTION keep_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  emptied text[];
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    EXECUTE format('DELETE FROM %I', TG_TABLE_NAME || 'Count');
    RETURN NULL;
  END IF;
  EXECUTE counting(TG_TABLE_NAME, CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT 1 AS n, * FROM added'
    WHEN 'DELETE' THEN 'SELECT -1 AS n, * FROM removed'
    ELSE 'SELECT 1 AS n, * FROM added UNION ALL SELECT -1, * FROM removed'
  END, TG_ARGV[0], TG_ARGV[1], TG_ARGV[2:]) INTO emptied;
  IF emptied IS NOT NULL THEN
    EXECUTE format('DELETE FROM %I WHERE "id" = ANY($1)', TG_TABLE_NAME || 'Count') USING emptied;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER counts_after_insert AFTER INSERT ON "Meeting" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION keep_counts('date', 'date', 'kind', 'status');
CREATE TRIGGER counts_after_update AFTER UPDATE ON "Meeting" REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION keep_counts('date', 'date', 'kind', 'status');
CREATE TRIGGER counts_after_delete AFTER DELETE ON "Meeting" REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_counts('date', 'date', 'kind', 'status');
CREATE TRIGGER counts_after_truncate AFTER TRUNCATE ON "Meeting"
  FOR EACH STATEMENT EXECUTE FUNCTION keep_counts();

CREATE TRIGGER counts_after_insert AFTER INSERT ON "Agreement" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION keep_counts('signed', 'signedOn', 'kind');
CREATE TRIGGER counts_after_update AFTER UPDATE ON "Agreement" REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION keep_counts('signed', 'signedOn', 'kind');
CREATE TRIGGER counts_after_delete AFTER DELETE ON "Agreement" REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_counts('signed', 'signedOn', 'kind');
CREATE TRIGGER counts_after_truncate AFTER TRUNCATE ON "Agreement"
  FOR EACH STATEMENT EXECUTE FUNCTION keep_counts();

-- Counts what is stored already.
DO $$ BEGIN
  EXECUTE counting('Meeting', 'SELECT 1 AS n, * FROM "Meeting"', 'date', 'date', ARRAY['kind', 'status']);
  EXECUTE counting('Agreement', 'SELECT 1 AS n, * FROM "Agreement"', 'signed', 'signedOn', ARRAY['kind']);
END $$;
