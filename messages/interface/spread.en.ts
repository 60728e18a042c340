/** Words of a figure's spread over seeds: part of the player's. */
export const spreadEn = {
  spreadSection: 'Spread over seeds',
  spreadSectionLede:
    'One run is one throw of the dice. Here the same run is made with a thousand seeds, and theory is drawn over what came out.',
  spreadTitle: '{measure}, over many seeds',
  spreadLede: 'Measured in {seeds, number} runs that differ by chance alone.',
  spreadStart: 'Measure {seeds, number} runs',
  spreadDone: '{total, number} runs measured.',
  spreadCancelled: 'Stopped after {done, number} of {total, number} runs.',
  spreadChart: '{measure}: number of runs',
  spreadSummary: '{title}. The figures stand in the table below.',
  spreadMean: 'Mean {mean}, 95 % interval {low} to {high}.',
  spreadSilent: '{silent, plural, one {# run} other {# runs}} ended without a value.',
  spreadNoTheory: 'For these settings theory has no formula here.',
  spreadRange: 'Range',
  spreadExpected: 'Expected by theory',
}
