/*
 * What an atomic commit costs when every participant votes yes and nothing fails, in the lessons' own protocols:
 * the coordinator asks all, each participant forces its vote and later the decision, the coordinator forces the
 * decision once. The coordinator's note that the transaction is over is not forced and is not counted.
 */

const VOTE_AND_DECISION = 2
const REQUEST_VOTE_AND_DECISION = 3
const PRE_COMMIT_AND_CONFIRMATION = 2

/**
 * Forced writes of a commit until every participant has carried it out: 2N + 1.
 * @param participants N, at least 1.
 * @see Mohan, Lindsay and Obermarck 1986, section 2 (the basic protocol).
 */
export function twoPhaseCommitForcedWrites(participants: number): number {
  return VOTE_AND_DECISION * participants + 1
}

/**
 * Those of the forced writes that come before the commit is certain, and so before any answer to the customer: the
 * N votes and the coordinator's decision, N + 1.
 * @see Gray and Lamport 2006, section 3.
 */
export function twoPhaseCommitForcedWritesBeforeAnswer(participants: number): number {
  return participants + 1
}

/**
 * Messages of a commit: 3N until everyone knows the decision, 4N when everyone acknowledges it.
 * Gray and Lamport 2006 count 3N − 1, for their first participant votes without being asked.
 * @param acknowledgements sent by each participant: 0 or 1.
 * @see Bernstein, Hadzilacos and Goodman 1987, chapter 7.
 */
export function twoPhaseCommitMessages(participants: number, acknowledgements: number): number {
  return (REQUEST_VOTE_AND_DECISION + acknowledgements) * participants
}

/**
 * Messages of a commit in three phases until everyone knows the decision: 5N, for a request, a vote, a pre-commit, its
 * confirmation and a decision each.
 * @param participants N, at least 1.
 * @see Bernstein, Hadzilacos and Goodman 1987, section 7.5.
 */
export function threePhaseCommitMessages(participants: number): number {
  return (REQUEST_VOTE_AND_DECISION + PRE_COMMIT_AND_CONFIRMATION) * participants
}
