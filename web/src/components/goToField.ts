const FOCUSABLE = 'input:not([disabled]), textarea, select, button'

/**
 * Leads to a field of a form and puts the cursor there; where it has no place of its own, to what it is part of.
 *
 * @param form name of the form, which the ids of its fields begin with.
 */
export function goToField(form: string, path: readonly (string | number)[]): void {
  for (let length = path.length; length > 0; length -= 1) {
    const id = [form, ...path.slice(0, length)].join('_')
    const place = document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(`${id}_`)}"]`)
    if (!place) continue
    place.scrollIntoView({ block: 'center' })
    const field = place.matches(FOCUSABLE) ? place : place.querySelector<HTMLElement>(FOCUSABLE)
    field?.focus({ preventScroll: true })
    return
  }
}
