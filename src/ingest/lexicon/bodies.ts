import type { CountryCode, OrganizationKind } from "../../model/vocabulary.ts";

/** How the name of a body goes on after its head word. */
export type Complement =
  /** "of National Defence", "for Foreign Affairs": fields of work. */
  | "FIELD"
  /** Fields, places, countries or another body: "of Strategic Studies", "for Peacekeeping". */
  | "ANY"
  /** Only another body or a country: "of the Lao People's Army". */
  | "OWNER"
  | "NONE";

/** What the last word of a name tells of the body. */
export interface BodyHead {
  readonly kind: OrganizationKind;
  readonly complement: Complement;
  /** The head is a name by itself in capitals ("National Assembly"). */
  readonly alone: boolean;
}

function heads(kind: OrganizationKind, complement: Complement, words: string, alone = false): [string, BodyHead][] {
  return words.split(",").map((word) => [word, { kind, complement, alone }]);
}

/** Last words of the names of bodies. */
export const BODY_HEADS: readonly (readonly [string, BodyHead])[] = [
  ...heads("MINISTRY", "FIELD", "Ministry"),
  ...heads("MINISTRY", "NONE", "Foreign Office,Foreign and Commonwealth Office", true),
  ...heads("GOVERNMENT_BODY", "FIELD", "Department"),
  ...heads(
    "GOVERNMENT_BODY",
    "ANY",
    "Agency,Authority,Bureau,Commission,Council,Committee,Office,Directorate,Directorate General,Administration," +
      "Secretariat,Inspectorate,Embassy,Consulate,Consulate General,High Commission,Police,Police Force,Treasury,Service," +
      "Task Force,Taskforce,Action Centre,Action Center,Prosecutor's Office,Procuracy,Supreme Court,High Court,Court,People's Committee,Delegation to the UN,Chancellery,Board," +
      "Presidency,Undersecretariat,Intelligence Service,Security Service,Secret Service,Guard Service,Customs Service",
  ),
  ...heads(
    "GOVERNMENT_BODY",
    "ANY",
    "National Security Council,National Security Council staff,National Security Council Secretariat,Office of the President,Office of the Prime Minister,Office of Prime Minister,Office of President,Office of the Vice President,Office of the Permanent Secretary,National Security Office,Office of the Secretary of Defense,State Department,Government Office,Cabinet Office,Prime Minister's Office,Pentagon,White House",
    true,
  ),
  ...heads(
    "MILITARY",
    "OWNER",
    "Army,Navy,Air Force,Coast Guard,Coastguard,Armed Forces,Self-Defense Force,Self-Defence Force,Self-Defense Forces," +
      "Self-Defence Forces,Defence Force,Defence Forces,Defense Force,Defense Forces,Marine Corps,Marines,National Guard,Border Guard," +
      "Border Guards,Border Force,Fleet,Command,Brigade,Division,Regiment,Battalion,Squadron,Corps,General Staff,Joint Staff," +
      "Air and Space Force,Navy General Staff,Army General Staff,Air Force General Staff,Air Force and Air Defence,Air Force and Air Defense,Air Defence and Air Force,Air and Air Defence Forces,Naval Staff,Air Staff,Defence Staff,Defense Staff,Air Self-Defense Force,Aviation,Rocket Force,Strategic Support Force,Air Defence Force," +
      "Naval Forces,Space Force,Strike Group,Military Police,Forces,Force,Flotilla,Militia,Royal Guard,Infantry,Navies,Military,Battery,Wing,Air Wing,Task Group,Battle Group,Republican Guard,Presidential Guard," +
      "Revolutionary Guard Corps,Revolutionary Guards,Gendarmerie,Carabinieri,Platoon,Detachment,Legion",
  ),
  ...heads(
    "MILITARY",
    "OWNER",
    "Military Commission,Joint Chiefs of Staff,Joint Chiefs,Joint Chiefs of Staff Committee,Chiefs of Staff Committee,Maritime Self-Defense Force,Ground Self-Defense Force," +
      "Joint Staff Council,Border Security Force,Rapid Support Forces,Joint Headquarters,General Headquarters,Joint Staff Headquarters,Naval Headquarters,Air Headquarters,Armed Forces Division,General Department of Politics,General Political Department,Military Affairs Commission",
    true,
  ),
  ...heads(
    "MILITARY",
    "NONE",
    "Command and Control Centre,Command and Control Center,Control and Warning Wing,Control and Warning Group,Control and Warning Squadron,Military Region,Military Zone,Military District,Army Area,Naval Area,Naval Region,Coast Guard Region,Army Corps,Military Command",
  ),
  ...heads("PARTY", "OWNER", "Party"),
  ...heads("PARTY", "OWNER", "Central Committee,Politburo,Political Bureau,Party Secretariat,Party Committee", true),
  ...heads(
    "LEGISLATURE",
    "OWNER",
    "National Assembly,House of Representatives,House of Commons,House of Lords,House of Councillors,House of Councilors," +
      "Parliament,Senate,State Duma,Duma,Lok Sabha,Rajya Sabha,Knesset,Bundestag,Legislative Yuan,People's Congress,Congress,Diet," +
      "Legislative Assembly,Federation Council,Legislative Council,People's Consultative Assembly,People's Representative Council,Majlis,Chamber of Deputies,Riksdag,Storting,Folketing,Eduskunta,Bundesrat,Sejm,Verkhovna Rada," +
      "Grand National Assembly,Shura Council,Great Hural,Oireachtas,Cortes",
    true,
  ),
  ...heads("LEGISLATURE", "OWNER", "Assembly"),
  ...heads(
    "LEGISLATURE",
    "ANY",
    "House of Representatives Commission,House of Representatives Committee,Senate Committee,House Committee",
    true,
  ),
  ...heads(
    "EDUCATION",
    "ANY",
    "University,Academy,College,Command and Staff College,Command and General Staff College,Staff and Command College,Command and Staff School,School,Polytechnic,Faculty,War College,Staff College,Institute of Technology,Training Centre,Training Center",
  ),
  ...heads(
    "COMPANY",
    "NONE",
    "Corporation,Company,Group,Limited,Ltd,Inc,Corp,Co,PLC,GmbH,LLC,JSC,Shipyard,Shipyards,Industries,Aerosystems,Aerospace," +
      "Dynamics,Airlines,Bank,Shipbuilding,Holdings,Enterprises,Technologies,Systems,Telecom,Electronics,Shipbuilders,Motors,Heavy Industries," +
      "Defence Industries,Airways,Aviation Corporation,Conglomerate,Aeronautics,Dockyard,Bhd,Berhad,Sdn Bhd,Persero," +
      "AB,Oyj,Oy,ASA,SpA,AG,NV,BV,Pty Ltd,Pvt Ltd,Private Limited,Zrt,Works,Yards,Shipbuilding & Marine Engineering,Aerospace Industries,Defence & Aerospace,Defense & Aerospace,Aeronautical Industries",
  ),
  ...heads(
    "OTHER",
    "ANY",
    "Institute,Foundation,Association,Society,Federation,League,Centre,Center,Organization,Organisation,Alliance,Chamber,Hospital,Museum,Red Cross,Red Crescent,Fund,Union,Front,Fatherland Front,Network,Think Tank,Trust,Club,Church",
  ),
  ...heads("INTERNATIONAL", "ANY", "Mission,Court of Justice,Security Council,Interim Force"),
];

function bodies(
  kind: OrganizationKind,
  country: CountryCode,
  names: string,
): [string, OrganizationKind, CountryCode][] {
  return names.split(",").map((name) => [name, kind, country]);
}

/**
 * Bodies known by their own name, wherever they stand: name, kind, country ("" for those of many states).
 * Names of states' alliances, courts and agencies; nothing that is a person.
 */
export const KNOWN_BODIES: readonly (readonly [string, OrganizationKind, CountryCode])[] = [
  ...(
    "ASEAN,Association of Southeast Asian Nations,Association of South East Asian Nations,UN,U.N.,United Nations,NATO,North Atlantic Treaty Organization,North Atlantic Treaty Organisation,EU,European Union,INTERPOL,Interpol," +
    "ASEANAPOL,OSCE,African Union,Arab League,League of Arab States,Shanghai Cooperation Organization,Shanghai Cooperation Organisation,SCO,CSTO,Collective Security Treaty Organization,Collective Security Treaty Organisation,BRICS,APEC," +
    "IMF,World Bank,International Monetary Fund,Asian Development Bank,ADB,WHO,World Health Organization,World Health Organisation,UNESCO,UNICEF,UNDP,UNHCR,World Food Programme,WFP,UNODC,IAEA,International Atomic Energy Agency," +
    "International Criminal Court,International Court of Justice,ICRC,International Committee of the Red Cross,OPCW,OPEC,OECD,WTO,World Trade Organization,World Trade Organisation,International Maritime Organization,Mekong River Commission,MRC," +
    "European Commission,European Council,European Parliament,European External Action Service,European Defence Agency,ASEAN Secretariat,SAARC,BIMSTEC,Gulf Cooperation Council,GCC,ECOWAS,Commonwealth of Independent States,CIS,UNIFIL,UNMISS,MINUSCA,UNISFA,MONUSCO,UNDOF,MINUSMA," +
    "UN Security Council,United Nations Security Council,UN General Assembly,UN Secretariat,ReCAAP,Five Power Defence Arrangements,Eurasian Economic Union,ASEAN Regional Forum"
  )
    .split(",")
    .filter((name) => !/Regional Forum|^SCO$|^CIS$/.test(name))
    .map((name): [string, OrganizationKind, CountryCode] => [name, "INTERNATIONAL", ""]),
  ["International Institute for Strategic Studies", "OTHER", ""],
  ["IISS", "OTHER", ""],
  ["Pentagon", "MINISTRY", "US"],
  ["State Department", "MINISTRY", "US"],
  ["Department of Defense", "MINISTRY", "US"],
  ["Department of War", "MINISTRY", "US"],
  ["Department of State", "MINISTRY", "US"],
  ...bodies(
    "OTHER",
    "",
    "COVAX,Islamic State,Islamic State of Iraq and Syria,Islamic State of Iraq and the Levant,Islamic State in Iraq and Syria,Al Shabaab,Al-Shabab,Al Shabab,Al Qaeda,Al-Qaida,ISIL,ISIS,Daesh,Taliban,Hamas,Hezbollah,Al-Qaeda,al-Shabaab,Boko Haram,Houthis",
  ),
  ...bodies("OTHER", "SY", "PYD,YPG"),
  ...bodies("OTHER", "TR", "PKK"),
  ...bodies("OTHER", "PH", "MILF,MNLF,NPA"),
  ...bodies(
    "INTERNATIONAL",
    "",
    "Quad,QUAD,Resolute Support,Resolute Support Mission,UNTSO,UNMIL,UNTAC,UNAMA,UNMOGIP,UNFICYP,EUNAVFOR,Pacific Islands Forum,Southern African Development Community,SADC,Supreme Headquarters Allied Powers Europe,SHAPE,Frontex,Europol,European Defence Fund,East African Community,International Security Assistance Force,Combined Maritime Forces,Multinational Force and Observers,EU Military Committee,NATO Military Committee,NATO-Russia Council,Organization for Security and Co-operation in Europe,ISAF,KFOR,EULEX,EUFOR,AMISOM,ATMIS,AUSSOM,SAMIM,UNIFIL,UNSOM,UNMIK,MINUSTAH,UNAMID,Asean,Nato,Unasur,Mercosur,Union State,CARICOM,Organization of American States,Inter-American Defense Board,Joint Expeditionary Force,NORDEFCO,Nordic Defence Cooperation,Cooperation Council for the Arab States of the Gulf,European Maritime Security Initiative,Multinational Corps Northeast,Eurocorps,Three Seas Initiative,Arab Maghreb Union,Economic Community of West African States,African Development Bank,IGAD,International Organization for Migration,NATO Support and Procurement Agency,OCCAR,NATO Mission Iraq,Nordic-Baltic Eight,NB8,Visegrad Group,V4,East African Standby Force,EASF,Multinational Joint Task Force,MNJTF,Economic Community of Central African States,ECCAS,FPDA,Nuclear Consultative Group,Allied Command Transformation,Allied Command Operations",
  ),
  ...bodies("GOVERNMENT_BODY", "", "NSC"),
  ...bodies("MINISTRY", "", "MoD,MOD,MND,MoND,MoFA,MOFA,MFA"),
  ...bodies("MINISTRY", "US", "DoD,DOD"),
  ...bodies("MINISTRY", "PH", "DFA"),
  ...bodies("MINISTRY", "AU", "DFAT"),
  ...bodies("MINISTRY", "IN", "MEA"),
  ...bodies(
    "MILITARY",
    "US",
    "CENTCOM,USCENTCOM,USARCENT,ARCENT,NAVCENT,AFCENT,AFRICOM,USAFRICOM,EUCOM,USEUCOM,SOUTHCOM,NORTHCOM,SOCOM,SOCPAC,STRATCOM,PACAF,USARPAC,MARFORPAC,PACOM",
  ),
  ...bodies("MILITARY", "", "ISPR,Inter-Services Public Relations,Inter Services Public Relations"),
  ["US State Department", "MINISTRY", "US"],
  ["U.S. State Department", "MINISTRY", "US"],
  ...bodies("MINISTRY", "GB", "FCDO"),
  ...bodies("MILITARY", "RW", "RDF"),
  ...bodies("MILITARY", "UG", "UPDF"),
  ...bodies("MILITARY", "KE", "KDF"),
  ...bodies("MILITARY", "TZ", "TPDF"),
  ...bodies("MILITARY", "ZA", "SANDF"),
  ...bodies("MILITARY", "ET", "ENDF"),
  ...bodies("MILITARY", "CD", "FARDC"),
  ...bodies("MILITARY", "MZ", "FADM"),
  ...bodies("MILITARY", "SL", "RSLAF"),
  ...bodies("MILITARY", "KR", "ROKA,ROKN,ROKAF"),
  ...bodies("MINISTRY", "SG", "Mindef"),
  ...bodies("GOVERNMENT_BODY", "GB", "Defence Equipment & Support,Defence Equipment and Support,DSTL"),
  ...bodies("MILITARY", "CN", "PLAN,PLAAF,PLARF"),
  ...bodies("MILITARY", "SG", "RSAF,RSN"),
  ...bodies("MILITARY", "MY", "RMAF,RMN,MMEA"),
  ...bodies("MILITARY", "TH", "RTN,RTAF"),
  ...bodies("MILITARY", "ID", "Bakamla"),
  ...bodies("MILITARY", "IR", "IRGC"),
  ...bodies("MILITARY", "IL", "IDF"),
  ...bodies("GOVERNMENT_BODY", "ID", "KPU"),
  ...bodies("PARTY", "IN", "BJP"),
  ...bodies("PARTY", "SG", "PAP"),
  ...bodies("PARTY", "MY", "UMNO"),
  ...bodies("PARTY", "JP", "LDP"),
  ...bodies("PARTY", "ID", "Golkar,PDI-P"),
  ...bodies("EDUCATION", "KR", "KNDU"),
  ["White House", "GOVERNMENT_BODY", "US"],
  ["USAID", "GOVERNMENT_BODY", "US"],
  ["CIA", "GOVERNMENT_BODY", "US"],
  ["FBI", "GOVERNMENT_BODY", "US"],
  ["INDOPACOM", "MILITARY", "US"],
  ["USINDOPACOM", "MILITARY", "US"],
  ["Indo-Pacific Command", "MILITARY", "US"],
  ["7th Fleet", "MILITARY", "US"],
  ["Seventh Fleet", "MILITARY", "US"],
  ["Pacific Fleet", "MILITARY", "US"],
  ["DPAA", "GOVERNMENT_BODY", "US"],
  ["U.S. Forces Korea", "MILITARY", "US"],
  ["United States Forces Korea", "MILITARY", "US"],
  ["USFK", "MILITARY", "US"],
  ["U.S. Army Pacific", "MILITARY", "US"],
  ["US Army Pacific", "MILITARY", "US"],
  ["U.S. Pacific Fleet", "MILITARY", "US"],
  ["US Pacific Fleet", "MILITARY", "US"],
  ["U.S. Pacific Air Forces", "MILITARY", "US"],
  ["U.S. Forces Japan", "MILITARY", "US"],
  ["United States Forces Japan", "MILITARY", "US"],
  ["USFJ", "MILITARY", "US"],
  ["United Nations Command", "MILITARY", ""],
  ["U.N. Command", "MILITARY", ""],
  ["Combined Forces Command", "MILITARY", ""],
  ["PLA", "MILITARY", "CN"],
  ["People's Liberation Army", "MILITARY", "CN"],
  ["PLA Navy", "MILITARY", "CN"],
  ["CPC", "PARTY", "CN"],
  ["Chinese People's Liberation Army", "MILITARY", "CN"],
  ["CPV", "PARTY", "VN"],
  ["VPA", "MILITARY", "VN"],
  ["TNI", "MILITARY", "ID"],
  ["Gerindra", "PARTY", "ID"],
  ["Kemhan", "MINISTRY", "ID"],
  ["AFP", "MILITARY", "PH"],
  ["Armed Forces of the Philippines", "MILITARY", "PH"],
  ["PCG", "MILITARY", "PH"],
  ["DND", "MINISTRY", "PH"],
  ["RCAF", "MILITARY", "KH"],
  ["CMAC", "GOVERNMENT_BODY", "KH"],
  ["Tatmadaw", "MILITARY", "MM"],
  ["Bundeswehr", "MILITARY", "DE"],
  ["JSDF", "MILITARY", "JP"],
  ["JMSDF", "MILITARY", "JP"],
  ["JGSDF", "MILITARY", "JP"],
  ["JASDF", "MILITARY", "JP"],
  ["SDF", "MILITARY", "JP"],
  ["JICA", "GOVERNMENT_BODY", "JP"],
  ["KOICA", "GOVERNMENT_BODY", "KR"],
  ["DAPA", "GOVERNMENT_BODY", "KR"],
  ["DRDO", "GOVERNMENT_BODY", "IN"],
  ["HAL", "COMPANY", "IN"],
  ["BSF", "MILITARY", "IN"],
  ["ADF", "MILITARY", "AU"],
  ["NZDF", "MILITARY", "NZ"],
  ["MINDEF", "MINISTRY", "SG"],
  ...bodies("MILITARY", "", "SAF"),
  ...bodies("MILITARY", "OM", "Sultan's Armed Forces"),
  ...(
    [
      ["RU", "State Duma,Duma,Federation Council"],
      ["NO", "Storting"],
      ["SE", "Riksdag"],
      ["DK", "Folketing"],
      ["FI", "Eduskunta"],
      ["DE", "Bundestag"],
      ["PL", "Sejm"],
      ["UA", "Verkhovna Rada"],
      ["IL", "Knesset"],
      ["IE", "Oireachtas"],
      ["IN", "Lok Sabha,Rajya Sabha"],
      ["TW", "Legislative Yuan"],
      ["TR", "Grand National Assembly"],
      ["MN", "State Great Hural,Great Hural"],
    ] as const
  ).flatMap(([country, names]) => bodies("LEGISLATURE", country, names)),
  ...bodies("MILITARY", "JP", "Self-Defense Forces,Self-Defence Forces"),
  ...bodies("MILITARY", "RU", "Northern Fleet,Black Sea Fleet,Baltic Fleet"),
  ["Rosoboronexport", "COMPANY", "RU"],
  ["Rostec", "COMPANY", "RU"],
  ["Viettel", "COMPANY", "VN"],
  ...bodies(
    "COMPANY",
    "US",
    "General Atomics,Anduril,Palantir,Textron,Sikorsky,Oshkosh Defense,Lockheed Martin,Boeing,Raytheon,Northrop Grumman,General Dynamics,Huntington Ingalls,L3Harris",
  ),
  ...bodies("COMPANY", "GB", "BAE Systems,Rolls-Royce,Babcock"),
  ...bodies("COMPANY", "FR", "MBDA,Nexter,Arquus,Thales,Naval Group,Dassault Aviation,Safran"),
  ...bodies(
    "COMPANY",
    "KR",
    "Hyundai Rotem,Poongsan,Hanwha,Hanwha Defense,Hanwha Systems,Hanwha Aerospace,Hanwha Ocean,Hyundai Heavy Industries,LIG Nex1,Korea Aerospace Industries",
  ),
  ...bodies("COMPANY", "JP", "Mitsubishi Heavy Industries,Kawasaki Heavy Industries,Mitsubishi Electric"),
  ...bodies(
    "COMPANY",
    "IN",
    "Larsen & Toubro,BrahMos Aerospace,Hindustan Aeronautics Limited,Bharat Electronics Limited,Bharat Dynamics Limited",
  ),
  ...bodies("COMPANY", "ID", "PT PAL,PT Pindad,PT Dirgantara Indonesia,PT LEN"),
  ...bodies("COMPANY", "DE", "Rheinmetall,ThyssenKrupp Marine Systems,Hensoldt"),
  ...bodies("COMPANY", "IL", "Elbit Systems,Israel Aerospace Industries,Rafael Advanced Defense Systems"),
  ...bodies("COMPANY", "IT", "Leonardo S.p.A.,Fincantieri"),
  ...bodies(
    "COMPANY",
    "TR",
    "ASFAT,Otokar,FNSS,Turkish Aerospace,Roketsan,Havelsan,Baykar,Turkish Aerospace Industries,Aselsan",
  ),
  ...bodies("COMPANY", "SE", "Saab,Saab AB,Saab Kockums"),
  ...bodies("COMPANY", "", "Airbus,KNDS"),
  ...bodies("COMPANY", "FI", "Patria"),
  ...bodies("COMPANY", "PL", "PGZ,Polska Grupa Zbrojeniowa"),
  ...bodies("COMPANY", "ZA", "Denel"),
  ...bodies("COMPANY", "RU", "Almaz-Antey,Uralvagonzavod"),
  ...bodies("COMPANY", "AE", "EDGE Group,Tawazun"),
  ...bodies("COMPANY", "ES", "Navantia,Indra"),
  ...bodies("COMPANY", "UA", "Ukroboronprom"),
  ...bodies("COMPANY", "CN", "NORINCO"),
  ...bodies("COMPANY", "SG", "ST Engineering"),
  ...bodies("COMPANY", "NO", "Kongsberg"),
  ...bodies("COMPANY", "NL", "Damen"),
  ...bodies("MILITARY", "ID", "Kopassus"),
  ...bodies("COMPANY", "AU", "Austal"),
  ...bodies("COMPANY", "BR", "Embraer"),
];

/** If one of these follows in the same capitalised run, the whole names an event, an instrument or a thing, not a body. */
export const NOT_A_BODY: ReadonlySet<string> = new Set(
  (
    "meeting,meetings,meet,exchange,expo,exhibition,conference,summit,forum,dialogue,convention,treaty,charter,agreement,agreements," +
    "arrangement,declaration,plan,plans,day,year,festival,exercise,exercises,drill,consultation,consultations,conclave,symposium,talks,week,games,award," +
    "medal,order,memorial,monument,airport,street,bridge,park,base,camp,port,congress,resolution,law,act,protocol,pact,initiative,programme,program,policy," +
    "strategy,cup,championship,memorandum,outlook,joint,statement,seminar,workshop,negotiations,mechanism,anniversary,bill,report,paper,road,square,station,airshow,show,relations," +
    "retreat,regatta,parade,interaction,fair,salon,minister,ministers,chiefs,principles,vision,communique,dialogues,roundtable,cooperation"
  ).split(","),
);

/** Words before a head that make it something else ("Working Group", "Friendship Group"). */
export const NOT_BEFORE_HEAD: ReadonlySet<string> = new Set(
  "working expert experts study steering contact core focus friendship consultation consultative advisory coordination general's joint's second third first new old same such this that each other".split(
    " ",
  ),
);

/** Buildings that stand for the body in them ("the White House said"), but are only a place behind "at" or "to". */
export const SEATS: readonly string[] = ["White House", "Kremlin", "Pentagon"];

/** Prepositions of place before such a building. */
export const BEFORE_A_SEAT: ReadonlySet<string> = new Set("at to in inside outside near from into".split(" "));
