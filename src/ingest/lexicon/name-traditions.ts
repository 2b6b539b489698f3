import type { CountryCode } from "../../model/vocabulary.ts";

/** Vietnamese family names, folded: they open nearly every Vietnamese name. */
const VIETNAMESE_FAMILY_NAMES = new Set(
  (
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh trinh mai dao luong luu ha lam to ta truong thai chu cao " +
    "doan phi phung quach tong van vuong kieu khuat la mac nghiem ninh nong ong thach than tieu tu au bach banh bo cam chau chuong cung dam diep " +
    "dieu giang giap hua huong khong khuc kim lai lieu lo lu mau nham nhu on pho phuong quan sam son tang thi ton trang trieu trung tuan vien xa y " +
    "don do-xuan hau lang moc mua nay sung vang vi giap than truong tat thieu toai tran-van"
  ).split(" "),
);

/** A Vietnamese syllable, folded: initial consonants, vowels, a final consonant. */
const VIETNAMESE_SYLLABLE =
  /^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:[aeiouy]{1,3})(?:ch|ng|nh|[cmnpt])?$/;

const VIETNAMESE_MARKS = /[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]/u;

/** A pinyin syllable string of one or two syllables. */
const PINYIN =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|uan|ian|iao|uai|ai|ei|ui|ao|ou|iu|ie|ue|er|an|en|in|un|ia|ua|uo|a|o|e|i|u)){1,3}$/;

const CHINESE_FAMILY_NAMES = new Set(
  "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang xu han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui tan qin qian shi dai fan fang jin zou bai meng kong cui qiu hao mao chang wan gu lai wu xiong qiao".split(
    " ",
  ),
);

const KOREAN_FAMILY_NAMES = new Set(
  "kim lee park choi jung jeong kang cho jo yoon yun jang chang lim im han oh seo suh shin sin kwon hwang ahn an song ryu yoo yu hong jeon jun ko go moon mun yang son sohn bae baek paek heo huh nam sim shim noh roh no ha kwak sung seong cha joo ju woo koo ku min pyo byun chung won eom na ryoo".split(
    " ",
  ),
);

/** Japanese words: syllables of a consonant and a vowel, or n. */
const JAPANESE =
  /^(?:(?:ky|gy|sh|ch|ts|ny|hy|by|py|my|ry|[kgsztdnhbpmyrwjf])?(?:aa|oo|uu|ou|ei|[aeiou])|n(?![aeiouy])|(?:kk|ss|tt|pp)(?=[aeiouy]))+h?$/;

/** True for a folded word that opens Vietnamese names. */
export function isVietnameseFamilyName(word: string): boolean {
  return VIETNAMESE_FAMILY_NAMES.has(word);
}

/** True if the folded words of a name read as a Vietnamese name: a known family name and Vietnamese syllables only. */
export function looksVietnamese(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 5) return false;
  return VIETNAMESE_FAMILY_NAMES.has(words[0] ?? "") && words.every((word) => VIETNAMESE_SYLLABLE.test(word));
}

/** True if the printed name bears marks that only Vietnamese uses. */
export function hasVietnameseMarks(name: string): boolean {
  return VIETNAMESE_MARKS.test(name.normalize("NFC"));
}

/**
 * Countries whose naming tradition a name fits, from its folded words: a hint for want of anything stated,
 * never more. Empty if no tradition known here fits.
 */
export function traditionsOf(words: readonly string[], printed: string): readonly CountryCode[] {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length < 2) return hasVietnameseMarks(printed) ? ["VN"] : [];
  const found: CountryCode[] = [];
  if (hasVietnameseMarks(printed)) return ["VN"];
  if (looksVietnamese(words) && words.length >= 3 && !printed.includes("-")) return ["VN"];
  if (looksVietnamese(words) && !printed.includes("-")) found.push("VN");
  if (words.length === 2 && CHINESE_FAMILY_NAMES.has(first) && PINYIN.test(last)) found.push("CN", "TW");
  if (KOREAN_FAMILY_NAMES.has(first) && printed.includes("-")) found.push("KR", "KP");
  if (words.length === 2 && words.every((word) => word.length >= 3 && JAPANESE.test(word)) && !found.includes("CN"))
    found.push("JP");
  return found;
}
