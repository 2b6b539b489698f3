/** Verbs that headlines set in capitals behind a name, third person and past, lower case. */
export const REPORT_VERBS: ReadonlySet<string> = new Set(
  (
    "meets met hosts hosted receives received visits visited holds held attends attended says said calls called signs signed urges urged pledges " +
    "pledged vows vowed tells told welcomes welcomed greets greeted discusses discussed reaffirms leads led begins began arrives arrived departs " +
    "concludes concluded thanks thanked praises praised lauds lauded hails hailed invites invited seeks sought stresses stressed affirms affirmed " +
    "highlights highlighted joins joined opens opened inspects inspected reviews reviewed pays paid makes made travels travelled to in at on for with and"
  ).split(" "),
);

/** Verbs that mostly have a person as subject, lower case. */
export const PERSON_VERBS: ReadonlySet<string> = new Set(
  (
    "said says told tells stressed affirmed noted added emphasized emphasised expressed thanked congratulated praised proposed suggested asked " +
    "invited welcomed greeted pledged promised recalled underlined underscored highlighted reaffirmed reiterated believed hoped wished voiced " +
    "met meets received receives hosted visited arrived left briefed explained called agreed shook spoke remarked declared announced commented " +
    "stated acknowledged appreciated lauded hailed urged vowed warned argued replied responded chaired presided co-chaired attended headed led " +
    "joined paid signed reviewed discussed exchanged toured commended observed pointed presented described accepted conveyed extended shared who was is has had will would also"
  ).split(" "),
);

/** Verbs and prepositional phrases whose object is mostly a person, lower case. */
export const BEFORE_PERSON: ReadonlySet<string> = new Set(
  "met meets meet meeting received receiving receives receive welcomed welcoming greeted greeting hosted hosting thanked thanking congratulated congratulating told telling invited inviting by between alongside quoted succeeded succeeding replaced replacing named appointed accompanied briefed analyst expert scholar researcher lawyer citizen national resident native colleague colleagues wife husband predecessor successor soldier pilot veteran said says led headed chaired".split(
    " ",
  ),
);

/** Words behind a capitalised name that make it the name of a thing ("Kim Dong School", "Nguyen Hue Street"). */
export const EPONYM_NOUNS: ReadonlySet<string> = new Set(
  (
    "city province school street airport park avenue road bridge square museum mausoleum university academy hospital district ward commune village river sea " +
    "bay island islands port base camp stadium centre center institute palace highway prize award medal order fund foundation temple pagoda church " +
    "mountain lake town township county state region beach gate border station hotel hall building tower monument memorial statue garden relic site " +
    "parade barracks cantonment enclave cordon class frigate destroyer corvette ship vessel submarine carrier squadron division thought doctrine trophy cup exercise operation forum dialogue"
  ).split(" "),
);

/** Words before a capitalised name that make it the name of a thing ("INS Karwal", "Exercise Wirra Sena"). */
/** Where people write to the public: "Taking to Twitter, a spokesman" names nobody by it. */
export const PLATFORMS: ReadonlySet<string> = new Set(
  "twitter facebook instagram telegram youtube whatsapp linkedin weibo wechat tiktok threads mastodon vkontakte".split(
    " ",
  ),
);

export const EPONYM_BEFORE: ReadonlySet<string> = new Set(
  "ins js uss hms hmas hmcs bns roks brp kri rss ship ships vessel frigate destroyer corvette submarine exercise operation typhoon storm cyclone hurricane camp fort mount lake port airport hotel palace street city province district village pagoda temple school university project jds jms pns rs km pcg kapal patrol boat tt cvn lhd fs its ukrs".split(
    " ",
  ),
);

/** Words that open a sentence with a clause of time or place, which a comma closes before the subject. */
export const OPENING_CLAUSE: ReadonlySet<string> = new Set([
  "while",
  "during",
  "after",
  "before",
  "following",
  "at",
  "in",
  "when",
  "upon",
  "on",
]);
