import { describe, expect, it } from 'vitest';
import { type Category, type Pack, packs } from '../../shared/policy/index.ts';

const packOf = (name: string) => packs.find(({ id }) => id.startsWith(name)) as Pack;

const catalogue: Readonly<Record<string, string>> = {
  chongqing:
    'DIBAO_ALLOWANCE TEKUN_SUPPORT INS_PREMIUM_SUBSIDY INS_PREMIUM_SUBSIDY_TIER2 MEDICAL_AID MEDICAL_AID_TILT DISEASE_EMERGENCY_FUND EDU_AID HOUSING_URBAN HOUSING_RURAL EMP_POLICY EMP_PLACEMENT DISASTER_AID TEMP_RELIEF VAGRANT_RELIEF SMALL_AMOUNT_FIRST SVC_VISIT_CARE SVC_ELDER_CENTRAL_CARE SVC_SOCIAL_WORK FEE_ELECTRICITY FEE_CABLE_TV FEE_FUNERAL FEE_WASTE DISABILITY_BARRIER_FREE DISABILITY_LIVING_EXT DISABILITY_CHILD_REHAB_EXT DISABILITY_ASSISTIVE_DEVICE_EXT CHARITY_MATCH RELAPSE_SUPPORT',
  liaoning:
    'DIBAO_ALLOWANCE TEKUN_SUPPORT INS_PREMIUM_SUBSIDY MEDICAL_AID DISEASE_EMERGENCY_FUND EDU_AID EDU_AID_PRESCHOOL EDU_AID_COMPULSORY EDU_AID_HIGH_VOCATIONAL EDU_AID_HIGHER HOUSING_URBAN HOUSING_RURAL EMP_POLICY EMP_CHANNELS EMP_JOBSEEK_SUBSIDY DISASTER_AID DISASTER_WINTER_SPRING TEMP_RELIEF VAGRANT_RELIEF SMALL_AMOUNT_FIRST SVC_CARE_LIFE_CARE SVC_CENTRAL_CARE HEATING_SUBSIDY FEE_FUNERAL LEGAL_AID JUDICIAL_AID DISABILITY_EXT CHARITY_FUND',
  hubei:
    'DIBAO_ALLOWANCE TEKUN_SUPPORT INS_PREMIUM_SUBSIDY MEDICAL_AID_INPATIENT MEDICAL_AID_OUTPATIENT DISEASE_EMERGENCY_FUND EDU_AID HOUSING_URBAN HOUSING_RURAL EMP_POLICY EMP_PLACEMENT DISASTER_AID TEMP_RELIEF VAGRANT_RELIEF SMALL_AMOUNT_FIRST SVC_VISIT_CARE SVC_SOCIAL_WORK FEE_FUNERAL_FOUR DISABILITY_EXT CHARITY_MATCH RELAPSE_SUPPORT',
  jiaozhou:
    'DIBAO_ALLOWANCE TEKUN_SUPPORT TEKUN_AGREEMENT INS_PREMIUM_SUBSIDY MEDICAL_AID DISEASE_EMERGENCY_FUND EDU_AID EDU_SCHOOL_FUND HOUSING_URBAN HOUSING_RURAL EMP_POLICY EMP_SKILL_TRAINING EMP_PUBLIC_POST DISASTER_AID TEMP_RELIEF VAGRANT_RELIEF SMALL_AMOUNT_FIRST SVC_VISIT_CARE SVC_SOCIAL_WORK HEATING_SUBSIDY FEE_FUNERAL DISABILITY_CHILD_REHAB DISABILITY_BARRIER_FREE CHARITY_MATCH RELAPSE_SUPPORT',
  huainan:
    'DIBAO_ALLOWANCE TEKUN_SUPPORT BRIDGE_TEMP_RELIEF INS_PREMIUM_SUBSIDY MEDICAL_AID DISEASE_EMERGENCY_FUND EDU_AID EDU_AID_PRESCHOOL EDU_AID_COMPULSORY EDU_AID_HIGH HOUSING_URBAN HOUSING_URBAN_GUARANTEE HOUSING_RURAL EMP_POLICY EMP_PUBLIC_POST DISASTER_AID SVC_VISIT_CARE SVC_HOSPITAL_CARE_INSURANCE SVC_SOCIAL_WORK UTIL_ELECTRICITY_FREE UTIL_GAS_FREE UTIL_WATER_FREE UTIL_GAS_INSTALL_HALF UTIL_WATER_RETROFIT_HALF CONSUMPTION_RELIEF_ALL CONSUMPTION_RELIEF_INSTALL_RENT DISABILITY_EXT CHARITY_MATCH RELAPSE_SUPPORT TEMP_RELIEF VAGRANT_RELIEF SMALL_AMOUNT_FIRST MUTUAL_AID_RELIEF',
};

/** Who is named by the text itself, without 「其他符合条件的」: dibao D, tekun T, relapse risk F, margin B, rigid G. */
const letters: Readonly<Record<string, Category>> = {
  D: 'dibao',
  T: 'tekun',
  F: 'relapse-risk',
  B: 'dibao-margin',
  G: 'rigid-expenditure',
};

describe('the catalogue of benefits', () => {
  it.each(Object.entries(catalogue))('of %s is what its notice gives, no more', (name, ids) =>
    expect(
      packOf(name)
        .benefits.map(({ id }) => id)
        .sort(),
    ).toEqual(ids.split(' ').sort()),
  );

  it.each([
    ['chongqing', 'INS_PREMIUM_SUBSIDY', 'DTB'],
    ['liaoning', 'INS_PREMIUM_SUBSIDY', 'DTB'],
    ['hubei', 'INS_PREMIUM_SUBSIDY', 'DT'],
    ['jiaozhou', 'INS_PREMIUM_SUBSIDY', 'DTB'],
    ['huainan', 'INS_PREMIUM_SUBSIDY', 'DT'],
    ['chongqing', 'MEDICAL_AID', 'DTFB'],
    ['liaoning', 'MEDICAL_AID', 'DTB'],
    ['hubei', 'MEDICAL_AID_INPATIENT', 'DTFBG'],
    ['jiaozhou', 'MEDICAL_AID', ''],
    ['huainan', 'MEDICAL_AID', 'DTFB'],
    ['hubei', 'EDU_AID', 'DTFBG'],
    ['chongqing', 'DISASTER_AID', 'DTFBG'],
    ['hubei', 'DISASTER_AID', 'DTFBG'],
    ['huainan', 'DISASTER_AID', 'DTBG'],
    ['jiaozhou', 'DISASTER_AID', 'DTBG'],
    ['huainan', 'UTIL_ELECTRICITY_FREE', 'DTB'],
    ['huainan', 'UTIL_GAS_FREE', 'D'],
    ['hubei', 'FEE_FUNERAL_FOUR', 'DTBG'],
    ['hubei', 'DISABILITY_EXT', 'B'],
    ['liaoning', 'DISABILITY_EXT', 'BG'],
  ])('%s %s is due without further conditions to %s', (name, id, expected) => {
    const benefit = packOf(name).benefits.find((candidate) => candidate.id === id);
    const due = new Set(benefit?.grants.filter(({ condition }) => !condition).flatMap(({ categories }) => categories));
    expect(
      Object.keys(letters)
        .filter((letter) => due.has(letters[letter] as Category))
        .join(''),
    ).toBe(expected);
  });

  it('gives employment aid to 特困 nowhere', () => {
    for (const { benefits } of packs)
      for (const { id, grants } of benefits)
        if (
          id.startsWith('EMP_') &&
          id !== 'EMP_JOBSEEK_SUBSIDY' &&
          id !== 'EMP_SKILL_TRAINING' &&
          id !== 'EMP_PUBLIC_POST'
        )
          expect(grants.flatMap(({ categories }) => categories)).not.toContain('tekun');
  });
});
