import { useClient } from "@urql/preact";
import { CountryName } from "../components/country-name.tsx";
import { Fact } from "../components/evidence.tsx";
import { MeetingLine } from "../components/meeting-line.tsx";
import { NameList } from "../components/name-list.tsx";
import { usePages } from "../components/pages.tsx";
import { Empty } from "../components/states.tsx";
import { View } from "../components/view.tsx";
import { dateInWords } from "../format/date.ts";
import { counted, ORGANIZATION_KINDS } from "../format/words.ts";
import { type FragmentType, readFragment } from "../generated/fragment-masking.ts";
import {
  OrganizationMeetingsFragmentDoc,
  OrganizationMeetingsPageDocument,
  OrganizationViewDocument,
  type OrganizationViewQuery,
} from "../generated/graphql.ts";
import { paths } from "../paths.ts";

type Organization = NonNullable<OrganizationViewQuery["organization"]>;

function Meetings({ organization }: { readonly organization: FragmentType<typeof OrganizationMeetingsFragmentDoc> }) {
  const { slug, meetings } = readFragment(OrganizationMeetingsFragmentDoc, organization);
  const client = useClient();
  const { items, more } = usePages(meetings.nodes, meetings.pageInfo, async (after) => {
    const { data } = await client.query(OrganizationMeetingsPageDocument, { slug, after }).toPromise();
    const page = readFragment(OrganizationMeetingsFragmentDoc, data?.organization)?.meetings;
    return page && { items: page.nodes, pageInfo: page.pageInfo };
  });
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">
        Meetings <span class="figure">{counted(meetings.totalCount, "meeting")}</span>
      </h2>
      {items.length === 0 && <Empty>No meeting is told of.</Empty>}
      {items.map((meeting) => (
        <MeetingLine key={meeting.slug} meeting={meeting} />
      ))}
      {more}
    </section>
  );
}

function People({ tenures }: Pick<Organization, "tenures">) {
  return (
    <section aria-labelledby="people">
      <h2 id="people">Who held its posts</h2>
      {tenures.length === 0 && <Empty>Nobody is told of.</Empty>}
      <ul class="facts">
        {tenures.map(({ title, person, observedFrom, observedTo, claims }) => (
          <li key={`${person.slug} ${title} ${observedFrom}`}>
            <Fact name={`${person.name} as ${title}`} claims={claims}>
              <a href={paths.person(person.slug)}>{person.name}</a>, {title}
              {observedFrom && (
                <span class="note below">
                  shown {dateInWords(observedFrom)}
                  {observedTo && observedTo !== observedFrom && ` – ${dateInWords(observedTo)}`}
                </span>
              )}
            </Fact>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Names({ organization }: { readonly organization: Organization }) {
  const claims = [...organization.nameClaims, ...organization.shortClaims];
  return (
    <section aria-labelledby="names">
      <h2 id="names">Names</h2>
      <NameList noun="name" names={organization.names} claims={claims} />
    </section>
  );
}

/** A body: who held its posts, its meetings and agreements, its names. */
export function OrganizationView({ slug }: { readonly slug: string }) {
  return (
    <View
      query={OrganizationViewDocument}
      variables={{ slug }}
      find={({ organization }) => organization}
      title={({ name }) => name}
      missing={`No organization is called “${slug}” here.`}
    >
      {(organization) => (
        <>
          <header class="title">
            <p class="eyebrow">
              {ORGANIZATION_KINDS[organization.kind]}
              {organization.country && (
                <>
                  {" · "}
                  <CountryName country={organization.country} />
                </>
              )}
              {organization.parent && (
                <>
                  {" · part of "}
                  <a href={paths.organization(organization.parent.slug)}>{organization.parent.name}</a>
                </>
              )}
            </p>
            <h1>{organization.name}</h1>
            <p class="note">
              {counted(organization.articleCount, "article")} by {counted(organization.publisherCount, "publisher")}
            </p>
          </header>
          <div class="columns">
            <div>
              <Meetings organization={organization} />
            </div>
            <aside aria-label="People and names">
              <People tenures={organization.tenures} />
              {organization.agreements.nodes.length > 0 && (
                <section aria-labelledby="agreements">
                  <h2 id="agreements">Agreements</h2>
                  <ul class="facts">
                    {organization.agreements.nodes.map(({ slug: agreement, title }) => (
                      <li key={agreement} class="fact">
                        <a href={paths.agreement(agreement)}>{title}</a>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              <Names organization={organization} />
            </aside>
          </div>
        </>
      )}
    </View>
  );
}
