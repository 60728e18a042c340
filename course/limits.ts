/** The longest name of a person or a class, in UTF-16 units, as an input's `maxLength` counts them. */
export const DISPLAY_NAME_LENGTH_MAX = 60
