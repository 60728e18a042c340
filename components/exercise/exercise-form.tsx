'use client'

import type { ComponentType } from 'react'
import type { ExercisePublic } from '@/course/exercises/exercise'
import type { RawAnswer } from '@/course/exercises/registry'
import type { FormProps } from './form-props'
import { FORMS } from './registry'

type AnyForm = ComponentType<FormProps<ExercisePublic, RawAnswer>>

/** The form of the exercise's kind. The machine keeps exercise and answer of one kind together. */
export function ExerciseForm(props: FormProps<ExercisePublic, RawAnswer>) {
  const Form = FORMS[props.exercise.kind] as AnyForm
  return <Form {...props} />
}
