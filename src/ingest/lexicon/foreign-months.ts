/** Months as pages of other languages print them beside reports in English ("12 июня 2024"), from January on. */
export const FOREIGN_MONTHS: readonly (readonly string[])[] = [
  ["enero", "janeiro", "janvier", "gennaio", "januar", "januari", "ocak", "января", "янв", "січня"],
  ["febrero", "fevereiro", "février", "febbraio", "februar", "februari", "şubat", "февраля", "фев", "лютого"],
  ["marzo", "março", "mars", "märz", "maret", "mart", "марта", "мар", "березня"],
  ["abril", "avril", "aprile", "nisan", "апреля", "апр", "квітня"],
  ["mayo", "maio", "mai", "maggio", "mei", "mayıs", "мая", "травня"],
  ["junio", "junho", "juin", "giugno", "juni", "haziran", "июня", "июн", "червня"],
  ["julio", "julho", "juillet", "luglio", "juli", "temmuz", "июля", "июл", "липня"],
  ["agosto", "août", "agustus", "ağustos", "августа", "авг", "серпня"],
  ["septiembre", "setembro", "septembre", "settembre", "eylül", "сентября", "сен", "вересня"],
  ["octubre", "outubro", "octobre", "ottobre", "oktober", "ekim", "октября", "окт", "жовтня"],
  ["noviembre", "novembro", "novembre", "kasım", "ноября", "ноя", "листопада"],
  ["diciembre", "dezembro", "décembre", "dicembre", "dezember", "desember", "aralık", "декабря", "дек", "грудня"],
];
