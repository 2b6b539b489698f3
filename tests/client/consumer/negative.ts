/** What must not compile; the compiler fails if any of it does. */
import {
  MeetingsAndAgreementsDocument,
  type MeetingsAndAgreementsQuery,
  request,
  type Schema,
} from "communique/client";

export async function wrong(url: string, { person }: MeetingsAndAgreementsQuery): Promise<unknown[]> {
  return [
    // @ts-expect-error: there may be no such person.
    person.name,
    // @ts-expect-error: a meeting may have no date.
    person?.meetings.nodes[0]?.date.edtf,
    // @ts-expect-error: there is no such field.
    person?.title,
    // @ts-expect-error: there is no such kind.
    person?.meetings.nodes.filter(({ kind }) => kind === "TALK"),
    // @ts-expect-error: lists are read-only.
    person?.meetings.nodes.push(),
    // @ts-expect-error: `slug` is text.
    await request(url, MeetingsAndAgreementsDocument, { slug: 7 }),
    // @ts-expect-error: there is no such variable.
    await request(url, MeetingsAndAgreementsDocument, { name: "Mậu" }),
  ];
}

// @ts-expect-error: there is no such basis.
export const basis: Schema.Basis = "GUESSED";
