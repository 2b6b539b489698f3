/** News agencies by the tags they print in datelines and at the end of their reports. */
export const AGENCY_TAGS: ReadonlySet<string> = new Set(
  (
    "AA AAP ACN AFP AKI AKP ANA ANADOLU ANI ANSA ANTARA AP APA APP ARKA ATA BELTA BERNAMA BNA BSS BTA CCTV CHINA " +
    "CNA CNS CTK DPA EFE ETA GNA IANS INA INTERFAX IRNA ISNA JIJI JNA KAZINFORM KCNA KNA KPL KUNA KYODO LUSA MCOT MEHR " +
    "MENA MONTSAME MTI NAN NDO NNA NNT NTB NHK PANO PAO PAP PETRA PIB PNA PTI PID QNA REUTERS RFA RIA RSS SANA SAPA QDND SGGP SGGPO SPA " +
    "SPUTNIK STT TANJUG TASNIM TASS TNA TT TTXVN TUOITRE UKRINFORM UNB UNI UPI VGP VIR VNA VNAT VNS VOA VOV VOVWORLD " +
    "WAM XINHUA YONHAP ZUMA EIN"
  ).split(" "),
);

/** Last words of the names of papers, agencies and portals ("The … Times", "… News Agency"). */
export const PUBLISHER_NOUNS: readonly string[] =
  "Agency Bulletin Chronicle Courier Daily Dispatch Echo Examiner Express Gazette Globe Guardian Herald Independent Inquirer Insider Journal Ledger Mail Mercury Mirror Monitor News Newswire Observer Online Post Presswire Press Record Register Reporter Review Standard Star Sun Telegraph Times Today Tribune Weekly Wire Newspaper Magazine Broadcasting Radio Television TV".split(
    " ",
  );
