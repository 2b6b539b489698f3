import { countryName } from "../model/country.ts";
import { builder } from "./builder.ts";
import { AgreementConnection, MeetingConnection, OrganizationConnection, PersonConnection } from "./connections.ts";
import { type CountryShape, countryConnection } from "./country-connection.ts";
import { agreements, meetings, organizations, people } from "./kinds.ts";

export const Country = builder.objectRef<CountryShape>("Country").implement({
  description: "A state, by ISO 3166-1.",
  fields: (t) => ({
    code: t.expose("code", { type: "CountryCode", description: "ISO 3166-1 alpha-2 code." }),
    name: t.string({ description: "Usual English name.", resolve: ({ code }) => countryName(code) }),
    people: t.field(
      countryConnection({
        type: PersonConnection,
        kind: people,
        column: "country",
        description: "People who serve it.",
      }),
    ),
    organizations: t.field(
      countryConnection({
        type: OrganizationConnection,
        kind: organizations,
        column: "country",
        description: "Its organizations.",
      }),
    ),
    meetings: t.field(
      countryConnection({
        type: MeetingConnection,
        kind: meetings,
        column: "countries",
        description: "Meetings it took part in.",
      }),
    ),
    agreements: t.field(
      countryConnection({
        type: AgreementConnection,
        kind: agreements,
        column: "countries",
        description: "Agreements it is party to.",
      }),
    ),
  }),
});

/** The country with a code; null for none. */
export function country(code: string | null): CountryShape | null {
  return code === null ? null : { code };
}
