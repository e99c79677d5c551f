/** A table, or a mapping, that ships as an example: print it, change it, import it. */
export interface ExampleFile {
  /** The name that its file should have. */
  readonly name: 'export.csv' | 'ratings.csv' | 'mapping.json';
  /** One sentence: what it is here to show. */
  readonly shows: string;
  readonly text: string;
}

const exportTable = `record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,visit_date,therapist,site,age,diagnosis,planned_sessions,focus_chosen,focus_date,inventory_date,formulation_date,attended,missed_by,minutes,phase,focus,technique___1,technique___2,technique___3,technique___4,technique___5,task_set,task_reviewed,mood,risk_level ,phq9_total,phq9_item9,ending_talk,phq9_total,end_reason,comment
101,baseline_arm_1,,,2024-02-06,t1,north,41,1,12,2,2024-02-20,2024-02-20,2024-02-20,,,,,,,,,,,,,,,,,,,,
101,treatment_arm_1,session_note,1,2024-02-06,,,,,,,,,,1,,50,1,0,1,0,0,0,1,0,,3,0,,1,0,18,,
101,treatment_arm_1,session_note,2,2024-02-13,,,,,,,,,,1,,50,1,0,1,0,0,0,1,0,,3,0,,,0,,,
101,treatment_arm_1,session_note,3,2024-02-20,,,,,,,,,,1,,50,1,2,0,0,0,0,1,1,,4,0,,,0,,,
101,treatment_arm_1,session_note,4,2024-02-27,,,,,,,,,,1,,50,2,2,0,1,0,1,0,1,1,4,0,,0,0,16,,
101,treatment_arm_1,session_note,5,2024-03-05,,,,,,,,,,1,,50,2,2,0,1,0,0,0,1,1,5,0,,,0,,,
101,treatment_arm_1,session_note,6,2024-03-12,,,,,,,,,,1,,50,2,2,0,1,1,0,0,1,3,5,0,,,0,,,
101,treatment_arm_1,session_note,7,2024-03-19,,,,,,,,,,1,,50,2,2,0,0,1,1,0,1,1,6,0,,0,0,11,,
101,treatment_arm_1,session_note,8,2024-03-26,,,,,,,,,,1,,50,2,2,0,1,0,1,0,1,2,6,0,,,0,,,
101,treatment_arm_1,session_note,9,2024-04-02,,,,,,,,,,1,,50,2,2,0,0,1,0,0,1,1,7,0,,,0,,,
101,treatment_arm_1,session_note,10,2024-04-09,,,,,,,,,,1,,50,3,2,0,0,0,1,1,0,1,7,0,,0,1,7,,
101,treatment_arm_1,session_note,11,2024-04-16,,,,,,,,,,1,,50,3,2,0,0,0,0,1,0,,8,0,,,1,,,
101,treatment_arm_1,session_note,12,2024-04-23,,,,,,,,,,1,,50,3,2,0,0,0,0,1,0,,8,0,,0,1,4,,
101,closing_arm_1,,,2024-04-23,,,,,,,,,,,,,,,,,,,,,,,,,,,,1,
101,treatment_arm_1,adverse_event,1,2024-03-05,,,,,,,,,,,,,,,,,,,,,,,,,,,,,"A fall on the stairs,
no injury. ""Nothing to do with it."""
102,baseline_arm_1,,,2024-02-14,t2,north,29,1,16,3,2024-03-06,2024-02-28,2024-03-06,,,,,,,,,,,,,,,,,,,,
102,treatment_arm_1,session_note,1,2024-02-14,,,,,,,,,,1,,50,1,0,1,0,0,0,1,0,,4,0,,0,,15,,
102,treatment_arm_1,session_note,2,2024-02-21,,,,,,,,,,1,,50,1,0,1,0,0,0,1,0,,3,1,,,,,,
102,treatment_arm_1,session_note,3,2024-02-28,,,,,,,,,,0,1,,,,,,,,,,,,,,,,,,
102,treatment_arm_1,session_note,4,2024-03-06,,,,,,,,,,1,,50,1,3,0,0,0,0,1,1,,4,0,,0,,14,,
102,treatment_arm_1,session_note,4,2024-03-06,,,,,,,,,,1,,50,1,3,0,0,0,0,1,1,,6,0,,0,,14,,
102,treatment_arm_1,session_note,5,2024-03-13,,,,,,,,,,1,,50,2,3,0,0,0,1,0,1,1,5,0,,,,,,Rang to say that the new job begins on Monday.
102,closing_arm_1,,,2024-04-03,,,,,,,,,,,,,,,,,,,,,,,,,,,,2,
103,baseline_arm_1,,,2024-03-05,t1,north,63,1,16,1,2024-03-26,2024-03-26,2024-03-26,,,,,,,,,,,,,,,,,,,,
103,treatment_arm_1,session_note,1,2024-03-05,,,,,,,,,,1,,50,1,0,1,0,0,0,1,0,,2,2,,1,,21,,
103,treatment_arm_1,session_note,2,2024-03-12,,,,,,,,,,1,,50,1,0,1,0,0,0,0,0,,2,1,,,,,,
103,treatment_arm_1,session_note,4,2024-03-26,,,,,,,,,,1,,50,2,1,0,0,0,1,1,1,,3,0,,,,#NULL!,,
103,treatment_arm_1,session_note,6,2024-04-09,,,,,,,,,,1,,50,2,1,0,0,0,1,0,1,1,5,0,,0,,15,,
103,treatment_arm_1,session_note,3,2024-03-19,,,,,,,,,,1,,50,1,0,1,0,0,0,1,0,,3,0,,,,,,
103,treatment_arm_1,session_note,6,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,
`;

const ratingsTable = `record_id,session,rater,rater_role,q1,q2,q3,q4,q5,q6
101,2,r1,1,3,3,-88,4,1,1
101,2,r2,1,3,2,-88,4,1,1
101,6,r1,1,4,3,4,3,1,2
101,6,r2,1,4,4,3,3,1,1
101,11,r1,1,2,3,-88,4,1,1
101,11,r2,1,3,3,-88,,1,1
102,2,r1,1,2,2,-88,3,2,1
102,2,t2,2,4,4,-88,4,1,1
103,4,r2,1,3,x,3,4,1,1
103,6,r1,1,,,,,,
`;

const mapping = `{
  "schema": "openipt/mapping/1",
  "protocol": "ipt-adult",
  "documented": ["sessions", "measures", "tasks", "contract", "focus"],
  "missing": ["", "NA"],
  "notApplicable": ["-88"],
  "tables": [
    {
      "table": "export",
      "rows": "course",
      "where": { "redcap_event_name": "baseline_arm_1" },
      "course": "record_id",
      "date": "visit_date",
      "events": [
        { "type": "course-opened", "data": { "ageYears": "age", "therapist": "therapist", "site": "site" } },
        {
          "type": "condition-recorded",
          "data": {
            "condition": { "column": "diagnosis", "codes": { "1": "major-depression", "2": "persistent-depression" } },
            "role": { "constant": "target" },
            "status": { "constant": "active" },
            "basis": { "constant": "diagnosis" }
          }
        },
        {
          "type": "contract-agreed",
          "data": { "sessions.min": "planned_sessions", "sessions.max": "planned_sessions" }
        },
        { "type": "inventory-recorded", "on": "inventory_date", "data": { "status": { "constant": "completed" } } },
        { "type": "formulation-shared", "on": "formulation_date" },
        {
          "type": "focus-activated",
          "on": "focus_date",
          "data": {
            "area": {
              "column": "focus_chosen",
              "codes": { "1": "grief", "2": "role-dispute", "3": "role-transition", "4": "interpersonal-deficits" }
            },
            "rank": { "constant": "primary" }
          }
        }
      ]
    },
    {
      "table": "export",
      "rows": "session",
      "where": { "redcap_repeat_instrument": "session_note" },
      "course": "record_id",
      "session": "redcap_repeat_instance",
      "date": "visit_date",
      "events": [
        {
          "type": "session-held",
          "when": { "attended": "1" },
          "data": {
            "kind": { "constant": "treatment" },
            "minutes": "minutes",
            "phase": { "column": "phase", "codes": { "1": "initial", "2": "middle", "3": "ending" } },
            "areas": {
              "column": "focus",
              "codes": { "0": [], "1": "grief", "2": "role-dispute", "3": "role-transition", "4": "interpersonal-deficits" }
            },
            "techniques[].technique": {
              "columns": "technique___{code}",
              "codes": {
                "1": "interpersonal-inventory",
                "2": "communication-analysis",
                "3": "role-play",
                "4": "encouragement-of-affect",
                "5": "clarification"
              }
            },
            "tasksSet": { "column": "task_set", "codes": { "0": [], "1": [{ "kind": "other" }] } },
            "tasksReviewed": {
              "column": "task_reviewed",
              "codes": { "1": [{ "outcome": "done" }], "2": [{ "outcome": "tried" }], "3": [{ "outcome": "not-done" }] }
            },
            "mood.value": "mood",
            "mood.min": { "constant": 0 },
            "mood.max": { "constant": 10 },
            "mood.higherIs": { "constant": "better" },
            "risk.level": {
              "column": "risk_level",
              "codes": { "0": "none-identified", "1": "low", "2": "moderate", "3": "high" }
            },
            "risk.asked": { "constant": true },
            "ending.discussed": "ending_talk"
          }
        },
        {
          "type": "session-missed",
          "when": { "attended": "0" },
          "data": { "by": { "column": "missed_by", "codes": { "1": "patient", "2": "therapist", "3": "service" } } }
        },
        {
          "type": "measure-taken",
          "data": { "instrument": { "constant": "phq-9" }, "total": "phq9_total#2", "riskItem": "phq9_item9" }
        }
      ]
    },
    {
      "table": "export",
      "rows": "course",
      "where": { "redcap_event_name": "closing_arm_1" },
      "course": "record_id",
      "date": "visit_date",
      "events": [
        {
          "type": "course-closed",
          "data": { "reason": { "column": "end_reason", "codes": { "1": "completed", "2": "dropout", "3": "other" } } }
        }
      ]
    },
    { "table": "export", "rows": "ignored", "where": { "redcap_repeat_instrument": "adverse_event" } },
    {
      "table": "ratings",
      "rows": "rating",
      "course": "record_id",
      "session": "session",
      "instrument": { "constant": "example-focus-checklist" },
      "rater": "rater",
      "role": { "column": "rater_role", "codes": { "1": "observer", "2": "therapist" } },
      "scores": {
        "columns": "q{item}",
        "codes": {
          "1": "focus-named",
          "2": "mood-linked",
          "3": "task-asked",
          "4": "feeling-stayed-with",
          "5": "thought-disputed",
          "6": "childhood-explained"
        }
      }
    }
  ]
}
`;

/** An invented export of three courses as dirty as real ones, ratings of some of its sessions, and their mapping. */
export const exampleFiles: readonly ExampleFile[] = [
  {
    name: 'export.csv',
    shows:
      'An export of REDCap, invented: three courses in one table with rows of several kinds, and seven faults as real exports ' +
      'have them.',
    text: exportTable,
  },
  {
    name: 'ratings.csv',
    shows:
      'Ratings of some of its sessions, one row a rater, with the items of the example instrument and two faults.',
    text: ratingsTable,
  },
  {
    name: 'mapping.json',
    shows: 'The mapping of both: which column feeds which field of which event.',
    text: mapping,
  },
];
