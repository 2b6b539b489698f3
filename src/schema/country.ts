import { countryName } from "../model/country.ts";
import { builder } from "./builder.ts";
import { AgreementConnection, MeetingConnection, OrganizationConnection, PersonConnection } from "./connections.ts";
import { agreements, meetings, organizations, people } from "./kinds.ts";
import { recordConnection } from "./record-connection.ts";

/** A country is no record: its code is all there is. */
interface CountryShape {
  readonly code: string;
}

export const Country = builder.objectRef<CountryShape>("Country").implement({
  description: "A state, by ISO 3166-1.",
  fields: (t) => ({
    code: t.expose("code", { type: "CountryCode", description: "ISO 3166-1 alpha-2 code." }),
    name: t.string({ description: "Usual English name.", resolve: ({ code }) => countryName(code) }),
    people: t.field(
      recordConnection<CountryShape>({
        type: PersonConnection,
        kind: people,
        of: ({ code }) => ({ country: code }),
        description: "People who serve it.",
      }),
    ),
    organizations: t.field(
      recordConnection<CountryShape>({
        type: OrganizationConnection,
        kind: organizations,
        of: ({ code }) => ({ country: code }),
        description: "Its organizations.",
      }),
    ),
    meetings: t.field(
      recordConnection<CountryShape>({
        type: MeetingConnection,
        kind: meetings,
        of: ({ code }) => ({ countries: { has: code } }),
        description: "Meetings it took part in.",
      }),
    ),
    agreements: t.field(
      recordConnection<CountryShape>({
        type: AgreementConnection,
        kind: agreements,
        of: ({ code }) => ({ countries: { has: code } }),
        description: "Agreements it is party to.",
      }),
    ),
  }),
});

/** The country with a code; null for none. */
export function country(code: string | null): CountryShape | null {
  return code === null ? null : { code };
}
