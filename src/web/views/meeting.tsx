import { CountryName } from "../components/country-name.tsx";
import { Fact } from "../components/evidence.tsx";
import { RivalValues } from "../components/rival-values.tsx";
import { Topics } from "../components/topics.tsx";
import { View } from "../components/view.tsx";
import { When } from "../components/when.tsx";
import { counted, MEETING_KINDS, MEETING_STATUSES } from "../format/words.ts";
import { MeetingViewDocument, type MeetingViewQuery } from "../generated/graphql.ts";
import { MeetingAgreements } from "./meeting/agreements.tsx";
import { MeetingSides } from "./meeting/sides.tsx";

type Meeting = NonNullable<MeetingViewQuery["meeting"]>;

/** When, where and what sort of meeting, each with what says so. */
function Circumstances({ meeting }: { readonly meeting: Meeting }) {
  const said = (property: string) => meeting.claims.filter((claim) => claim.property === property);
  return (
    <section aria-labelledby="circumstances">
      <h2 id="circumstances">When and where</h2>
      <ul class="facts">
        <li>
          <Fact name="the date" claims={said("date")}>
            <When date={meeting.date} full />
            {meeting.endDate && (
              <>
                {" "}
                to <When date={meeting.endDate} full />
              </>
            )}
          </Fact>
        </li>
        <li>
          <Fact name="the place" claims={said("place")}>
            {meeting.place ?? <span class="unknown">place not stated</span>}
          </Fact>
        </li>
        {meeting.hostCountry && (
          <li>
            <Fact name="the host country" claims={said("hostCountry")}>
              hosted by <CountryName country={meeting.hostCountry} />
            </Fact>
          </li>
        )}
        <li>
          <Fact name="its kind and status" claims={said("status")}>
            {MEETING_KINDS[meeting.kind]}, {MEETING_STATUSES[meeting.status]}
          </Fact>
        </li>
        {meeting.topics.length > 0 && (
          <li>
            <Fact name="its topics" claims={said("topic")}>
              <Topics topics={meeting.topics} />
            </Fact>
          </li>
        )}
      </ul>
    </section>
  );
}

/** A meeting: who sat on which side in what capacity, and what was done about which agreement. */
export function MeetingView({ slug }: { readonly slug: string }) {
  return (
    <View
      query={MeetingViewDocument}
      variables={{ slug }}
      find={({ meeting }) => meeting}
      title={({ title }) => title}
      missing={`No meeting is called “${slug}” here.`}
    >
      {(meeting) => (
        <>
          <header class="title">
            <p class="eyebrow">
              {MEETING_KINDS[meeting.kind]}
              {meeting.status !== "HELD" && ` · ${MEETING_STATUSES[meeting.status]}`} · <When date={meeting.date} />
            </p>
            <h1>{meeting.title}</h1>
            <p class="note">
              {counted(meeting.articleCount, "article")} by {counted(meeting.publisherCount, "publisher")}
            </p>
          </header>
          <div class="columns">
            <div>
              <MeetingSides meeting={meeting} />
              <MeetingAgreements meeting={meeting} />
              <RivalValues kind="MEETING" claims={meeting.claims} />
            </div>
            <aside aria-label="Circumstances">
              <Circumstances meeting={meeting} />
            </aside>
          </div>
        </>
      )}
    </View>
  );
}
