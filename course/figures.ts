/** The drawings a lesson may place with `<Figure id="…"/>`. Each has a component and a caption in messages/. */
export const FIGURES = ['request-path', 'detection-times', 'false-alarm-waits'] as const
