import type {Locator, Page} from './support'

/** How a person works a page. Each journey is done once with the mouse and once with the keys alone. */
export interface Hands {
  name: string
  /** Presses a button or follows a link. */
  press: (target: Locator) => Promise<void>
  type: (target: Locator, text: string) => Promise<void>
  /** Ticks a box or chooses one of several. */
  choose: (target: Locator) => Promise<void>
}

export const mouse: Hands = {
  name: 'mouse',
  press: target => target.click(),
  type: (target, text) => target.fill(text),
  choose: target => target.click(),
}

export const keyboard: Hands = {
  name: 'keyboard',
  async press(target) {
    await tabTo(target)
    await target.page().keyboard.press('Enter')
  },
  async type(target, text) {
    await tabTo(target)
    await target.page().keyboard.press('Control+A')
    await target.page().keyboard.type(text)
  },
  async choose(target) {
    const page = target.page()
    await target.waitFor()
    if (await target.getAttribute('type') !== 'radio') {
      await tabTo(target)
      await page.keyboard.press('Space')
      return
    }
    // Tab goes to the radio button that is chosen, the arrows from there to the others.
    const group = page.locator(`input[type=radio][name="${await target.getAttribute('name')}"]:checked`)
    await tabTo(group)
    for (let step = 0; step < 10 && !await target.isChecked(); step++) await page.keyboard.press('ArrowDown')
  },
}

export const HANDS = [mouse, keyboard]

const MOST_STOPS = 300

async function tabTo(target: Locator): Promise<void> {
  const page: Page = target.page()
  await target.waitFor()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${target.toString()}`)
}
