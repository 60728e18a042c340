/**
 * One simulation's words in one language. Every value is a template for `renderText` (course/text.ts).
 *
 * Values named in a template are given by the caller: node ids and lists of node ids are first put into words with
 * `nodes`, instants and lengths of time arrive as text that is already formatted.
 */
export interface SimulationTexts {
  readonly title: string
  /** Two sentences for people who have not seen it yet. */
  readonly summary: string
  /** Node id → name. */
  readonly nodes: Readonly<Record<string, string>>
  readonly parameters: Readonly<Record<string, ParameterText>>
  readonly properties: Readonly<Record<string, NamedText>>
  /** Explanation code → sentence. `{nodes}` is the list of names, besides the explanation's own `values`. */
  readonly explanations: Readonly<Record<string, string>>
  /** Message label → the word on the arrow. */
  readonly messages: Readonly<Record<string, string>>
  /** Timer name → noun phrase. */
  readonly timers: Readonly<Record<string, string>>
  /** Internal choice → verb phrase without subject. */
  readonly choices: Readonly<Record<string, string>>
  /**
   * Sentences of the event table. Looked up as `<kind>.<detail>` first and `<kind>` next, where detail is the cause
   * of a loss, the kind of an intervention, the code of a note, the key of a write or the decision. Values:
   * `{node}`, `{from}`, `{to}`, `{message}` (label), `{id}` (message id), `{timer}`, `{choice}`, `{key}`, `{value}`,
   * `{decision}`, `{duration}`, `{factor}`, and a note's own.
   */
  readonly events: Readonly<Record<string, string>>
  /** Inspector: fact key → its name. */
  readonly facts: Readonly<Record<string, string>>
  /** Inspector: string value → its words. */
  readonly values: Readonly<Record<string, string>>
  /** Legend: condition → its name here. Only conditions that occur. */
  readonly conditions: Readonly<Record<string, string>>
  readonly metrics: Readonly<Record<string, NamedText>>
  readonly series: Readonly<Record<string, string>>
  readonly curves: Readonly<Record<string, string>>
}

export interface NamedText {
  readonly label: string
  /** One sentence that says what it means. */
  readonly help: string
}

export interface ParameterText extends NamedText {
  /** Choice parameters: option → its words. */
  readonly options?: Readonly<Record<string, string>>
}
