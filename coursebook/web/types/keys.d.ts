// Generated from coursebook/rendering/key_types.py by tests/web/typings.py; edit it there.

export type Scalar = number | string | boolean;

/** The feedback on an expected answer, and the mistake behind it. */
export interface KnownReply {
  why: string;
  misconception?: string;
}

/** Options by their names. */
export interface ChoiceKey {
  right: string[];
  replies: Record<string, KnownReply>;
}

/** A wrong number that was expected. */
export interface WrongNumber {
  why: string;
  misconception?: string;
  answer: number;
}

/** A number that is typed. */
export interface NumberKey {
  right: number;
  tolerance: number;
  unit: string;
  why: string;
  otherwise: string;
  wrong: WrongNumber[];
}

/** A guess on a scale: right within `close`, wrong from `far` on. */
export interface EstimateKey {
  right: number;
  low: number;
  high: number;
  close: number;
  far: number;
  unit: string;
  why: string;
  tooLow: string;
  tooHigh: string;
}

/** A wrong order that was expected. */
export interface WrongOrder {
  why: string;
  misconception?: string;
  order: string[];
}

/** Items by their names, in order; `whys` says of some why they are where they are. */
export interface OrderKey {
  right: string[];
  whys: Record<string, string>;
  why: string;
  otherwise: string;
  wrong: WrongOrder[];
}

/** The partner of one item, and replies to others. */
export interface PairKey {
  right: string;
  otherwise: string;
  wrong: Record<string, KnownReply>;
}

/** Items that are matched with partners. */
export interface MatchKey {
  pairs: Record<string, PairKey>;
  why: string;
}

/** Wrong words that were expected. */
export interface WrongText {
  why: string;
  misconception?: string;
  answer: string[];
}

/** Words that are typed into a field; `exact` where they are chosen from a list. */
export interface WordsKey {
  right: string[];
  otherwise: string;
  wrong: WrongText[];
  exact?: boolean;
}

/** A question with one field. */
export interface TextKey {
  right: string[];
  otherwise: string;
  wrong: WrongText[];
  exact?: boolean;
  why: string;
}

/** Gaps of a sentence, by their names. */
export interface GapKey {
  gaps: Record<string, WordsKey>;
  why: string;
}

/** A control of the explorable that a challenge is about. */
export interface ChallengeControl {
  name: string;
  label: string;
  values: (number | string | boolean)[];
  words: string[];
  default: number | string | boolean;
}

/** States that do not count and were expected, packed. */
export interface WrongStates {
  why: string;
  misconception?: string;
  where: string;
}

/** States of an explorable that count, packed by `coursebook.quiz.challenge_states`. */
export interface ChallengeKey {
  explorable: string;
  controls: ChallengeControl[];
  where: string;
  why: string;
  otherwise: string;
  wrong: WrongStates[];
}

/** The key of each type of question. */
export interface KeyByType {
  choice: ChoiceKey;
  several: ChoiceKey;
  number: NumberKey;
  estimate: EstimateKey;
  order: OrderKey;
  match: MatchKey;
  gap: GapKey;
  text: TextKey;
  challenge: ChallengeKey;
}
