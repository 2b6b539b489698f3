/** Query parameters that say how a reader came, not what is read. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src)$/i;

/**
 * The form under which two addresses of one page meet: https, host in lower case, no default port, fragment, tracking
 * parameters or slash at the end; the other parameters sorted by name. Text that is no web address comes back trimmed.
 */
export function canonicalUrl(address: string): string {
  const text = address.trim();
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") return text;
  url.protocol = "https:";
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href.replace(/[?/]+$/, "");
}
