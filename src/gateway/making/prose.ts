/** What the gateway says when it is asked nothing that it can repeat; among it several scripts and signs outside ASCII. */
export const PROSE: readonly string[] = [
  'At its core this is a matter of small parts that work together, each with one clear task.',
  'A good first step is to write down what goes in, what comes out, and who depends on it.',
  'In Zürich and Köln teams have found that a naïve approach is often good enough to begin with.',
  'The Japanese term 漢字 shows how a single sign can carry a whole idea, and design can do the same.',
  'Think of it as a relay race: the baton matters more than any one runner 🚀.',
  'Costs stay low as long as nothing is done twice, and nothing is kept that nobody reads.',
  'Two measurements tell most of the story: how long it takes, and how often it goes wrong.',
  'When something fails it should fail early, say why, and leave the rest untouched.',
  'The details differ from place to place, yet the pattern – ask, check, answer – remains.',
  'For a café with ten tables the answer is not the same as for an airport, and that is fine.',
  'History offers an example: early telegraph offices already separated message and route.',
  'Caching helps where questions repeat, but it adds the question of when an answer is stale.',
  'A short list on paper, kept up to date, beats a large plan that nobody remembers.',
  'Поэтому it pays to test with more than one alphabet before you trust your own counting.',
  'Numbers alone rarely persuade; a picture of the same numbers often does.',
  'Finally, leave room for change: what is simple to replace is seldom a burden.',
];
