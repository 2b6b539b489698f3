import { defineConnection } from "./connection.ts";
import { agreements, articles, meetings, organizations, people } from "./kinds.ts";

export const ArticleConnection = defineConnection("Article", articles, { records: "articles" });
export const PersonConnection = defineConnection("Person", people, { records: "people" });
export const OrganizationConnection = defineConnection("Organization", organizations, { records: "organizations" });
export const MeetingConnection = defineConnection("Meeting", meetings, { records: "meetings" });
export const AgreementConnection = defineConnection("Agreement", agreements, { records: "agreements" });
