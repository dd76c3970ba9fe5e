// Flattens the rules of date-holidays into one file of dates per region.
//
//   node refresh_holidays.mjs FOLDER_WITH_NODE_MODULES OUTPUT_FOLDER
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const [packageFolder, outputFolder] = process.argv.slice(2)
const Holidays = createRequire(path.resolve(packageFolder, 'x.js'))('date-holidays')

const firstYear = 2020
const lastYear = 2035

// Country -> its states and nations that get a file of their own; '' is the country itself.
const regions = {
  DE: ['', ...'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' ')],
  AT: [''],
  CH: ['', 'ZH'],
  GB: ['ENG', 'WLS', 'SCT', 'NIR'],
  IE: [''],
  FR: [''],
  NL: [''],
  BE: [''],
  ES: [''],
  PT: [''],
  IT: [''],
  PL: [''],
  DK: [''],
  SE: [''],
  NO: [''],
  US: ['', 'CA', 'NY', 'TX'],
  CA: ['', 'ON', 'BC'],
  AU: 'ACT NSW NT QLD SA TAS VIC WA'.split(' '),
  NZ: [''],
  JP: [''],
  BR: [''],
  IN: [''],
}

// Where the package's English name is too general to be recognised.
const names = { DE: { 'National Holiday': 'German Unity Day' } }

const codeOf = (country, state) => (state ? `${country}-${state}` : country).toLowerCase()
const isoDate = (date) => date.toISOString().slice(0, 10)

// The days of one holiday: the date is local, so only the length is taken from the instants.
function daysOf(holiday) {
  const length = Math.max(1, Math.round((holiday.end - holiday.start) / 86_400_000))
  const first = new Date(`${holiday.date.slice(0, 10)}T00:00:00Z`)
  return Array.from({ length }, (_, day) => isoDate(new Date(first.getTime() + day * 86_400_000)))
}

// Days with statutory time off. One that begins in the evening takes no working time.
function isDayOff(holiday) {
  return holiday.type === 'public' && holiday.date.slice(11, 16) === '00:00'
}

function generate(country, state) {
  const source = state ? new Holidays(country, state) : new Holidays(country)
  source.setLanguages(country === 'US' ? ['en-us', 'en'] : ['en'])
  const days = new Map()
  for (let year = firstYear; year <= lastYear; ++year) {
    for (const holiday of source.getHolidays(year).filter(isDayOff)) {
      const name = names[country]?.[holiday.name] ?? holiday.name
      for (const date of daysOf(holiday)) {
        if (Number(date.slice(0, 4)) !== year) continue
        const known = days.get(date)
        days.set(date, { name: known ? `${known.name} / ${name}` : name, fraction: '1' })
      }
    }
  }
  return days
}

// region,date,name,fraction_off without quoted fields; fraction 0 says that the day is worked.
function readOverrides(file) {
  const [header, ...rows] = fs.readFileSync(file, 'utf8').trim().split('\n')
  if (header !== 'region,date,name,fraction_off') throw new Error(`${file}: unexpected header`)
  return rows.map((row) => {
    const fields = row.split(',')
    if (fields.length !== 4) throw new Error(`${file}: not four fields: ${row}`)
    const [region, date, name, fraction] = fields
    return { region, date, name, fraction }
  })
}

function apply(overrides, region, days) {
  for (const { date, name, fraction } of overrides.filter((row) => row.region === region)) {
    if (Number(fraction) === 0) days.delete(date)
    else days.set(date, { name, fraction })
  }
}

const quoted = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function write(region, days) {
  const rows = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { name, fraction }]) => `${date},${quoted(name)},${fraction}`)
  const file = path.join(outputFolder, `${region}.csv`)
  fs.writeFileSync(file, ['date,name,fraction_off', ...rows, ''].join('\n'))
  return rows.length
}

// Whom the data is owed to, as its licence asks: copied from the package, with what was read when.
function writeAttribution() {
  const root = path.join(packageFolder, 'node_modules', 'date-holidays')
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const licence = fs.readFileSync(path.join(root, 'LICENSE'), 'utf8')
  const pages = licence.match(/<attribution>\s*([\s\S]*?)\s*<\/attribution>/)
  if (!pages) throw new Error('date-holidays no longer carries its list of attributions')
  const notice = [
    `Generated on ${isoDate(new Date())} by script/refresh-holidays from the data of date-holidays`,
    `${version} (https://github.com/commenthol/date-holidays), which is under CC BY-SA 3.0`,
    '(https://creativecommons.org/licenses/by-sa/3.0/) and relies on these pages:',
  ]
  const text = [...notice, '', pages[1], ''].join('\n')
  fs.writeFileSync(path.join(outputFolder, 'ATTRIBUTION.txt'), text)
}

const overrides = readOverrides(path.join(outputFolder, 'overrides.csv'))
let files = 0
let rows = 0
for (const [country, states] of Object.entries(regions)) {
  for (const state of states) {
    const region = codeOf(country, state)
    const days = generate(country, state)
    if (days.size === 0) throw new Error(`${region}: date-holidays knows no such region`)
    apply(overrides, region, days)
    rows += write(region, days)
    ++files
  }
}
writeAttribution()
console.log(`${files} regions, ${rows} holidays from ${firstYear} to ${lastYear}`)
