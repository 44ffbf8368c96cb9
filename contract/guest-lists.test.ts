import { expect, test } from 'vitest'
import { doublesOf, emailOf, phoneOf, properName } from './guest-lists.ts'

test.each([
  ['SITI AMINAH', 'Siti Aminah'],
  ['siti  aminah', 'Siti Aminah'],
  ['DRA. HJ. SITI AMINAH, S.PD., M.HUM.', 'Dra. Hj. Siti Aminah, S.Pd., M.Hum.'],
  ['drs. h. muhammad yusuf , m.si.', 'Drs. H. Muhammad Yusuf, M.Si.'],
  ['SITI AMINAH, S.Pd.', 'Siti Aminah, S.Pd.'],
  ['SITI AMINAH, SE, MM', 'Siti Aminah, SE, MM'],
  ['SITI AMINAH SE', 'Siti Aminah SE'],
  ['M. NU’MAN AL-AMIN', 'M. Nu’man Al-Amin'],
  ['AHMAD BIN ABDULLAH', 'Ahmad bin Abdullah'],
  ['BAMBANG SUDIRO II', 'Bambang Sudiro II'],
  ["MARIA D'SOUZA", "Maria D'Souza"],
  ['dr. ANI WIJAYA, SP.A', 'dr. Ani Wijaya, Sp.A.'],
  ['Ani Wijaya, Ph.D.', 'Ani Wijaya, Ph.D.'],
  ['Siti aminah McGregor', 'Siti aminah McGregor'],
  ['ANI', 'Ani'],
  ['PROF. DR. IR. BUDI', 'Prof. Dr. Ir. Budi'],
])('%s is written %s', (given, written) => {
  expect(properName(given)).toBe(written)
  expect(properName(written)).toBe(written)
})

test.each([
  ['0812-3456 7890', '+6281234567890'],
  ['+62 812 3456 7890', '+6281234567890'],
  ['62812.3456.7890', '+6281234567890'],
  ['+62 (0)812 3456 7890', '+6281234567890'],
  ['81234567890', '+6281234567890'],
  ['(0773) 31-234', '+6277331234'],
  ['+65 6123 4567', '+6561234567'],
  ['0812 3456', undefined],
  ['0812345678901234', undefined],
  ['12345', undefined],
  ['0812-ABCD-7890', undefined],
  ['', undefined],
])('the number %s is %s', (given, number) => {
  expect(phoneOf(given)).toBe(number)
})

test.each([
  [' Siti.Aminah@Dinas.EXAMPLE ', 'siti.aminah@dinas.example'],
  ['siti@dinas', undefined],
  ['siti aminah@dinas.example', undefined],
  ['siti@dinas..example', undefined],
  ['siti', undefined],
])('the address %s is %s', (given, address) => {
  expect(emailOf(given)).toBe(address)
})

const of = (
  name: string,
  agency: string | null = null,
  email: string | null = null,
  phone: string | null = null,
) => ({
  ...{ name, agency, email, phone },
})
test('the same name of the same agency, address or number may be the same guest', () => {
  const there = [
    of('Dra. Hj. Siti Aminah, M.Hum.', 'Dinas Koperasi'),
    of('Budi', null, null, '+6281234567890'),
  ]
  const list = [
    of('SITI AMINAH', 'DINAS KOPERASI'),
    of('Siti Aminah', 'Bank Riau'),
    of('Maryam', 'Desa Sepempang', 'maryam@desa.example'),
    of('M. Ryam', null, 'maryam@desa.example'),
    of('Budiman', null, null, '+6281234567890'),
    of('Siti Aminah, S.E.', 'Bank Riau'),
  ]
  expect([...doublesOf(list, there)]).toEqual([
    [0, null],
    [3, 2],
    [4, null],
    [5, 1],
  ])
})
