// Fills a class with learners of all kinds of names and their answers, to look at its pages:
// tsx scripts/seed-class.ts <class> [learners]. It needs DATABASE_URL; never run it on a class of people.
import { seedClass } from './lib/seed-class'

const [classId, learners = '32'] = process.argv.slice(2)
if (!classId || !/^[1-9]\d{0,3}$/.test(learners)) {
  console.error('Name a class by its id, and how many learners it gets (1 to 9999, 32 when left out).')
  process.exit(2)
}
const count = Number(learners)
console.log(
  JSON.stringify(await seedClass(classId, { learners: count, answers: count * 400, isWhole: false })),
)
// The database client holds connections open.
process.exit(0)
