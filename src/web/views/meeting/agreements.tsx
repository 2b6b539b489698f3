import { Fact } from "../../components/evidence.tsx";
import { Empty } from "../../components/states.tsx";
import { periodInWords } from "../../format/date.ts";
import { AGREEMENT_ACTIONS } from "../../format/words.ts";
import { type FragmentType, readFragment } from "../../generated/fragment-masking.ts";
import { EvidenceFragmentDoc, MeetingAgreementsFragmentDoc } from "../../generated/graphql.ts";
import { paths } from "../../paths.ts";

interface MeetingAgreementsProps {
  readonly meeting: FragmentType<typeof MeetingAgreementsFragmentDoc>;
}

/** What was signed, committed to or reviewed, each with the sentence that says so. */
export function MeetingAgreements({ meeting }: MeetingAgreementsProps) {
  const { agreements, told } = readFragment(MeetingAgreementsFragmentDoc, meeting);
  // The same may have been done about an agreement elsewhere; here count the articles that tell of this meeting.
  const here = new Set(told.map(({ article }) => article.slug));
  return (
    <section aria-labelledby="agreements">
      <h2 id="agreements">What was agreed</h2>
      {agreements.edges.length === 0 && <Empty>No agreement is told of.</Empty>}
      <ul class="facts">
        {agreements.edges.map(({ action, node }) => {
          const claims = node.claims.filter(
            (claim) => claim.value === action && here.has(readFragment(EvidenceFragmentDoc, claim).article.slug),
          );
          const period = periodInWords(node.validFrom, node.validTo);
          return (
            <li key={`${action} ${node.slug}`}>
              <Fact name={`what was done about ${node.title}`} claims={claims}>
                <span class={`tag ${action.toLowerCase()}`}>{AGREEMENT_ACTIONS[action]}</span>{" "}
                <a href={paths.agreement(node.slug)}>{node.title}</a>
                {period && <span class="note"> {period}</span>}
              </Fact>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
