import {expect} from 'vitest'
import type {Locator, Page} from 'playwright-core'

/** A person at a page, who works either with the mouse or with the keyboard alone. */
export interface Hand {
  press: (control: Locator) => Promise<void>
  write: (field: Locator, text: string) => Promise<void>
  /** Chooses the option of a list by its value. */
  choose: (list: Locator, value: string) => Promise<void>
  /** Enters a day such as 2027-03-31. */
  date: (field: Locator, day: string) => Promise<void>
  /** Chooses one of several radio buttons. */
  pick: (radio: Locator) => Promise<void>
  /** Ticks a box. */
  tick: (box: Locator) => Promise<void>
}

export const HANDS = ['mouse', 'keyboard'] as const

export function hand(kind: typeof HANDS[number], page: Page): Hand {
  return kind === 'mouse' ? mouse() : keyboard(page)
}

function mouse(): Hand {
  return {
    press: control => control.click(),
    write: (field, text) => field.fill(text),
    choose: async (list, value) => { await list.selectOption(value) },
    date: (field, day) => field.fill(day),
    pick: radio => radio.check(),
    tick: box => box.check(),
  }
}

const MOST_STEPS = 200

function keyboard(page: Page): Hand {
  const focused = (control: Locator) => control.evaluate(element => element === document.activeElement)

  /** Goes on by the tabulator until the control has the focus. */
  async function reach(control: Locator): Promise<void> {
    await control.waitFor()
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await focused(control)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${control} is not reached by the keyboard`)
  }

  async function choose(list: Locator, value: string): Promise<void> {
    await expect.poll(() => list.evaluate((select: HTMLSelectElement, value) => [...select.options].some(option => option.value === value), value)).toBe(true)
    await reach(list)
    await page.keyboard.press('Home')
    for (let step = 0; step < MOST_STEPS && await list.inputValue() !== value; step++) await page.keyboard.press('ArrowDown')
    expect(await list.inputValue()).toBe(value)
  }

  /** The parts of a day stand in the order of the browser's language. */
  async function date(field: Locator, day: string): Promise<void> {
    const [year = '', month = '', dayOfMonth = ''] = day.split('-')
    await reach(field)
    for (const parts of [[month, dayOfMonth, year], [dayOfMonth, month, year], [year, month, dayOfMonth]]) {
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.type(parts.join(''))
      if (await field.inputValue() === day) return
    }
    throw new Error(`${day} cannot be entered: ${await field.inputValue()}`)
  }

  async function pick(radio: Locator): Promise<void> {
    const group = `input[type=radio][name="${await radio.getAttribute('name')}"]`
    for (let step = 0; step < MOST_STEPS && !await page.evaluate(radios => document.activeElement?.matches(radios), group); step++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Space')
    for (let step = 0; step < MOST_STEPS && !await radio.isChecked(); step++) await page.keyboard.press('ArrowDown')
    expect(await radio.isChecked()).toBe(true)
  }

  return {
    press: async control => {
      await reach(control)
      await page.keyboard.press('Enter')
    },
    write: async (field, text) => {
      await reach(field)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    },
    tick: async box => {
      await reach(box)
      await page.keyboard.press('Space')
    },
    choose, date, pick,
  }
}
