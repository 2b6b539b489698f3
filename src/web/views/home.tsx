import { MeetingLine } from "../components/meeting-line.tsx";
import { Empty } from "../components/states.tsx";
import { View } from "../components/view.tsx";
import { When } from "../components/when.tsx";
import { HomeDocument, type HomeQuery } from "../generated/graphql.ts";
import { paths } from "../paths.ts";

const NOTHING = {};

function Counts({ corpus }: { readonly corpus: HomeQuery["corpus"] }) {
  const counts = [
    ["people", corpus.personCount],
    ["organizations", corpus.organizationCount],
    ["meetings", corpus.meetingCount],
    ["agreements", corpus.agreementCount],
    ["articles", corpus.articleCount],
    ["quoted claims", corpus.claimCount],
  ] as const;
  return (
    <dl class="counts">
      {counts.map(([what, count]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{count.toLocaleString("en")}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where readers start: what the corpus holds, and what is new in it. */
export function HomeView() {
  return (
    <View
      query={HomeDocument}
      variables={NOTHING}
      find={(data) => data}
      title={() => null}
      missing="The service gave no answer."
      class="home"
    >
      {({ corpus, meetings, articles }) => (
        <>
          <header class="hero">
            <h1>Who met whom, and what was agreed</h1>
            <p class="lead">
              Defence diplomacy as news articles tell it: people, meetings and agreements, every fact with the sentence
              that says it.
            </p>
            <Counts corpus={corpus} />
          </header>
          <div class="columns">
            <section aria-labelledby="latest">
              <h2 id="latest">Latest meetings</h2>
              {meetings.nodes.length === 0 && <Empty>No meetings yet.</Empty>}
              {meetings.nodes.map((meeting) => (
                <MeetingLine key={meeting.slug} meeting={meeting} />
              ))}
            </section>
            <section aria-labelledby="read">
              <h2 id="read">Latest articles</h2>
              {articles.nodes.length === 0 && (
                <Empty>
                  No articles yet: <code>npm run ingest -- PATH…</code> takes some in.
                </Empty>
              )}
              {articles.nodes.map(({ slug, headline, publisher, publishedOn }) => (
                <article class="line plain" key={slug}>
                  <h3>
                    <a href={paths.article(slug)}>{headline}</a>
                  </h3>
                  <p class="note">
                    {publisher ?? "publisher unknown"}, <When date={publishedOn} />
                  </p>
                </article>
              ))}
            </section>
          </div>
        </>
      )}
    </View>
  );
}
