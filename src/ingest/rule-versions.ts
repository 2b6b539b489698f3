/**
 * Rules whose readings have changed since their first release, with the number they are at now; every other rule is
 * at version 1. A claim keeps the number its rule had when the article was read, so that claims of an older reading
 * can be told from those of a newer one and the articles behind them be read again.
 *
 * When to raise a rule's number, by one: in the same commit that makes the rule read something else out of a text
 * that it read before, be it another value, another span, or nothing at all.
 * When not to: for a rule that merely fires on texts it passed over before with the same meaning (its older claims
 * still stand), for a rename (a renamed rule is a new one, at version 1), for speed, for order.
 * A number never goes down, and the entry of a rule that was removed stays: its claims may still be stored.
 * To raise one, enter the name that the claims carry and the new number: ["agreement-date", 2].
 */
const CHANGED_RULES: ReadonlyMap<string, number> = new Map<string, number>([]);

/** The version of a rule by its name, for the claims it makes. */
export function ruleVersion(rule: string): number {
  return CHANGED_RULES.get(rule) ?? 1;
}
