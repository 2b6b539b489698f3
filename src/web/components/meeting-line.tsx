import type { ComponentChildren } from "preact";
import { MEETING_KINDS, MEETING_STATUSES } from "../format/words.ts";
import { type FragmentType, readFragment } from "../generated/fragment-masking.ts";
import { CountryNameFragmentDoc, MeetingLineFragmentDoc } from "../generated/graphql.ts";
import { paths } from "../paths.ts";
import { When } from "./when.tsx";

interface MeetingLineProps {
  readonly meeting: FragmentType<typeof MeetingLineFragmentDoc>;
  /** What else there is to say of it here. */
  readonly children?: ComponentChildren;
}

/** A meeting in a list. */
export function MeetingLine({ meeting, children }: MeetingLineProps) {
  const { slug, title, kind, status, place, date, countries } = readFragment(MeetingLineFragmentDoc, meeting);
  const names = countries.map((country) => readFragment(CountryNameFragmentDoc, country).name);
  const about = [MEETING_KINDS[kind], names.join(" – "), place].filter(Boolean);
  return (
    <article class="line">
      <p class="line-when">
        <When date={date} />
      </p>
      <div>
        <h3>
          <a href={paths.meeting(slug)}>{title}</a>
          {status !== "HELD" && <span class={`tag ${status.toLowerCase()}`}>{MEETING_STATUSES[status]}</span>}
        </h3>
        <p class="note">{about.join(" · ")}</p>
        {children}
      </div>
    </article>
  );
}
