import { useTranslations } from 'next-intl'

const STEPS = ['predict', 'run', 'break', 'graded'] as const

export function HowALessonWorks() {
  const text = useTranslations('landing')
  return (
    <section aria-labelledby="how" className="mt-20 border-t-2 border-ink pt-5">
      <h2 id="how" className="text-[1.3rem] font-semibold text-balance">
        {text('howTitle')}
      </h2>
      <ol className="mt-6 grid gap-x-10 gap-y-7 sm:grid-cols-2 lg:grid-cols-4">
        {STEPS.map((step, place) => (
          <li key={step} className="border-t border-rule pt-3">
            <p className={`font-mono text-[0.8rem] ${step === 'break' ? 'text-accent' : 'text-ink-3'}`}>
              {place + 1}
            </p>
            <h3 className={`mt-1 font-semibold ${step === 'break' ? 'text-accent' : ''}`}>
              {text(`how.${step}`)}
            </h3>
            <p className="mt-1.5 text-[0.93rem] leading-relaxed text-ink-2">{text(`how.${step}Text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
