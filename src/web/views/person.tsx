import { CountryName } from "../components/country-name.tsx";
import { View } from "../components/view.tsx";
import { counted } from "../format/words.ts";
import { PersonViewDocument } from "../generated/graphql.ts";
import { PersonCounterparts } from "./person/counterparts.tsx";
import { PersonMeetings } from "./person/meetings.tsx";
import { PersonPosts } from "./person/posts.tsx";
import { PersonSpellings } from "./person/spellings.tsx";

/** A person: posts, meetings with the people on the other side, most frequent counterparts, spellings. */
export function PersonView({ slug }: { readonly slug: string }) {
  return (
    <View
      query={PersonViewDocument}
      variables={{ slug }}
      find={({ person }) => person}
      title={({ name }) => name}
      missing={`No person is called “${slug}” here.`}
    >
      {(person) => (
        <>
          <header class="title">
            <p class="eyebrow">
              Person · <CountryName country={person.country} />
            </p>
            <h1>{person.name}</h1>
            <p class="note">
              {counted(person.articleCount, "article")} by {counted(person.publisherCount, "publisher")}
            </p>
          </header>
          <div class="columns">
            <div>
              <PersonPosts person={person} />
              <PersonMeetings person={person} />
            </div>
            <aside>
              <PersonCounterparts person={person} />
              <PersonSpellings person={person} />
            </aside>
          </div>
        </>
      )}
    </View>
  );
}
