-- Counts of years, months and days apart from each other: the few of years, which nearly every question adds up, lie on
-- a few pages then, and not each among the many of days that were written with it.

DROP TABLE "MeetingCount";
DROP TABLE "AgreementCount";

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

    CONSTRAINT "MeetingCount_pkey" PRIMARY KEY ("grain", "id")
) PARTITION BY LIST ("grain");

-- CreateTable
CREATE TABLE "AgreementCount" (
    "id" TEXT NOT NULL,
    "grain" TEXT NOT NULL,
    "month" TEXT,
    "signedEarliest" DATE,
    "signedLatest" DATE,
    "kind" "AgreementKind" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "AgreementCount_pkey" PRIMARY KEY ("grain", "id")
) PARTITION BY LIST ("grain");

-- Room on each page for what a count was before: so it stays on its page, and no index changes with it.
CREATE TABLE "MeetingCountYear" PARTITION OF "MeetingCount" FOR VALUES IN ('year') WITH (fillfactor = 50);
CREATE TABLE "MeetingCountMonth" PARTITION OF "MeetingCount" FOR VALUES IN ('month') WITH (fillfactor = 80);
CREATE TABLE "MeetingCountDay" PARTITION OF "MeetingCount" FOR VALUES IN ('day');
CREATE TABLE "AgreementCountYear" PARTITION OF "AgreementCount" FOR VALUES IN ('year') WITH (fillfactor = 50);
CREATE TABLE "AgreementCountMonth" PARTITION OF "AgreementCount" FOR VALUES IN ('month') WITH (fillfactor = 80);
CREATE TABLE "AgreementCountDay" PARTITION OF "AgreementCount" FOR VALUES IN ('day');

-- CreateIndex
CREATE INDEX "MeetingCount_dateEarliest_idx" ON "MeetingCount"("dateEarliest");

-- CreateIndex
CREATE INDEX "MeetingCount_dateLatest_idx" ON "MeetingCount"("dateLatest");

-- CreateIndex
CREATE INDEX "AgreementCount_signedEarliest_idx" ON "AgreementCount"("signedEarliest");

-- CreateIndex
CREATE INDEX "AgreementCount_signedLatest_idx" ON "AgreementCount"("signedLatest");

-- As before, but for the key.
CREATE OR REPLACE FUNCTION counting(counted text, changed text, day text, written text, others text[]) RETURNS text
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
      ON CONFLICT ("grain", "id") DO UPDATE SET "count" = c."count" + EXCLUDED."count" RETURNING "id", "count"
    ) SELECT array_agg("id") FROM moved WHERE "count" = 0
  $sql$, counted || 'Count', day || 'Earliest', day || 'Latest', written,
    (SELECT string_agg(format('%I', name), ', ') FROM unnest(others) AS name), changed)
  $$;

-- Counts everything, whatever the counts were.
CREATE FUNCTION count_anew() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "MeetingCount";
  DELETE FROM "AgreementCount";
  EXECUTE counting('Meeting', 'SELECT 1 AS n, * FROM "Meeting"', 'date', 'date', ARRAY['kind', 'status']);
  EXECUTE counting('Agreement', 'SELECT 1 AS n, * FROM "Agreement"', 'signed', 'signedOn', ARRAY['kind']);
END $$;

-- As before, but for a transaction that says it counts anew at its end: what it updates a hundred times would leave a
-- hundred rows behind of each count.
CREATE OR REPLACE FUNCTION keep_counts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  emptied text[];
BEGIN
  IF current_setting('communique.counting', true) = 'later' THEN
    RETURN NULL;
  END IF;
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

SELECT count_anew();
