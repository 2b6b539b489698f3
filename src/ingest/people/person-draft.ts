import type { CleanArticle } from "../../model/article.ts";
import type { Fact, Post } from "../../model/extraction.ts";
import type { CountryCode } from "../../model/vocabulary.ts";
import type { Setting } from "../mentions/setting.ts";
import type { BodyHit } from "../organizations/body.ts";
import type { PersonCluster } from "./cluster.ts";

/** What the readers of persons need of the rest of the article. */
export interface PeopleContext {
  readonly article: CleanArticle;
  readonly setting: Setting;
}

/** A person with the country and posts worked out, before facts are written. */
export interface PersonDraft {
  readonly cluster: PersonCluster;
  country: CountryCode | null;
  countryBasis: Fact["basis"];
  international: boolean;
  posts: Post[];
  /** Bodies that the posts name, to be told by key once bodies are grouped. */
  readonly bodies: Map<Post, BodyHit>;
}
