/** Military ranks as they are spelled out, lower case. Each is also found with a hyphen or abbreviated. */
export const RANKS: ReadonlySet<string> = new Set(
  (
    "general,senior general,vice senior general,lieutenant senior general,senior lieutenant general,lieutenant general,colonel general,major general,brigadier general,brigadier," +
    "army general,police general,police lieutenant general,police major general,general of the army,field marshal,marshal," +
    "general of the air force,four star general,three star general,two star general,captain general,corps general," +
    "admiral,senior admiral,fleet admiral,admiral of the fleet,vice admiral,rear admiral,squadron vice admiral," +
    "commodore,captain,commander,lieutenant commander,lieutenant,senior lieutenant,first lieutenant,second lieutenant," +
    "colonel,senior colonel,senior captain,lieutenant colonel,group captain,wing commander,squadron leader,flight lieutenant,major," +
    "air chief marshal,air marshal,air vice marshal,air commodore,chief marshal,inspector general of police," +
    "vice marshal,first marshal,first admiral,air general,sergeant,sergeant major,command sergeant major,chief master sergeant,warrant officer,staff sergeant,master sergeant,gunnery sergeant,petty officer,master chief petty officer," +
    "ensign,corporal,lance corporal,private first class,seaman,division general,divisional general,brigade general,general of division,general of brigade"
  ).split(","),
);

/** Abbreviated words of ranks; the value is spelled out and may be several words. */
export const RANK_ABBREVIATIONS: Readonly<Record<string, string>> = {
  sen: "senior",
  sr: "senior",
  snr: "senior",
  lt: "lieutenant",
  lieut: "lieutenant",
  ltn: "lieutenant",
  gen: "general",
  gens: "general",
  generals: "general",
  colonels: "colonel",
  brigadiers: "brigadier",
  captains: "captain",
  majors: "major",
  admirals: "admiral",
  maj: "major",
  col: "colonel",
  brig: "brigadier",
  adm: "admiral",
  cmdr: "commander",
  cdr: "commander",
  capt: "captain",
  cpt: "captain",
  sgt: "sergeant",
  cpl: "corporal",
  ens: "ensign",
  cdre: "commodore",
  gp: "group",
  wg: "wing",
  sqn: "squadron",
  flt: "flight",
  radm: "rear admiral",
  vadm: "vice admiral",
  ltg: "lieutenant general",
  ltgen: "lieutenant general",
  mg: "major general",
  majgen: "major general",
  bgen: "brigadier general",
  briggen: "brigadier general",
  ltcol: "lieutenant colonel",
  ltc: "lieutenant colonel",
  lcol: "lieutenant colonel",
  lcdr: "lieutenant commander",
  ltcdr: "lieutenant commander",
  lgen: "lieutenant general",
  mgen: "major general",
  bg: "brigadier general",
  rdml: "rear admiral",
  acm: "air chief marshal",
  avm: "air vice marshal",
  pol: "police",
  r: "rear",
  v: "vice",
};

/** Ranks in other languages that English reports leave standing, folded, with their usual English form. */
export const FOREIGN_RANKS: Readonly<Record<string, string>> = {
  "dai tuong": "General",
  "thuong tuong": "Senior Lieutenant General",
  "trung tuong": "Lieutenant General",
  "thieu tuong": "Major General",
  "do doc": "Admiral",
  "pho do doc": "Vice Admiral",
  "chuan do doc": "Rear Admiral",
  "dai ta": "Senior Colonel",
  "thuong ta": "Colonel",
  "trung ta": "Lieutenant Colonel",
  "thieu ta": "Major",
  jenderal: "General",
  "letnan jenderal": "Lieutenant General",
  "mayor jenderal": "Major General",
  laksamana: "Admiral",
  "laksamana madya": "Vice Admiral",
  "laksamana muda": "Rear Admiral",
  marsekal: "Air Marshal",
};

/** Words that are ranks of the young or names of men as well: they need a name of two words or a dot behind them. */
export const RANKS_LIKE_NAMES: ReadonlySet<string> = new Set(["gen", "major", "marshal", "sergeant"]);

/** What stands in brackets behind a rank: that its bearer is retired, or his service. */
export const RANK_BRACKETS: ReadonlySet<string> = new Set(
  "ret retd retired rtd navy army air n gs af usn staff psc dr prof eng engr pilot reserve res marine marines".split(
    " ",
  ),
);
