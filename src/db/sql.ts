/** Plain SQL on the database, for what Prisma would do slowly or not at all. */
export interface Sql {
  /**
   * Runs one statement with `$1` … parameters; arrays become PostgreSQL arrays, plain objects JSON.
   * Days come back as text only if the statement casts them (`"dateEarliest"::text`).
   */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Called in a transaction before it writes, where that needs preparing. @throws CommuniqueError DATABASE_FULL */
  beforeWriting?(): Promise<void>;
}
