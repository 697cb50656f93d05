// Made by scripts/openapi from docs/openapi.json; not edited by hand.
export interface paths {
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes everything the demo brought: the tables are made anew, and only the admin who asked stays. 409 where a case that came later is under a legal hold. */
        delete: operations["DemoController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is up; asks nothing of anyone. */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can work: the database answers and nothing is shutting down. */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs that failed after their last attempt, with the cause. */
        get: operations["JobsController_shelf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a failed job back for a fresh round of attempts. */
        post: operations["JobsController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit trail, newest first. Read-only: no route changes or deletes a row. */
        get: operations["AuditController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/anchors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last heads of the trail that were put outside the database, and where each one went. */
        get: operations["AuditController_anchors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What fits the filters as CSV (UTF-8 with BOM) in the reader's language; text that a spreadsheet would take for a formula is quoted by an apostrophe. Audited. */
        get: operations["AuditController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Staff sign in. Unknown and known accounts answer alike: 401 `session.wrong`; 429 after 10 tries in 15 minutes. */
        post: operations["SessionController_byPassword"];
        delete: operations["SessionController_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a six-digit code to the phone; the answer is the same for unknown phones. */
        post: operations["SessionController_askCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merchants sign in by phone and code; 401 `session.wrong_code`. */
        post: operations["SessionController_byPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the first admin with the token printed at first start; 401 once it is used. */
        post: operations["SessionController_setup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What any page needs before a sign-in. */
        get: operations["UsersController_site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UsersController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["UsersController_changeMe"];
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Staff a case can be given to. */
        get: operations["UsersController_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UsersController_users"];
        put?: never;
        post: operations["UsersController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merchant-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a phone report for a merchant; it signs in by one-time code. */
        post: operations["UsersController_createMerchantUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["UsersController_change"];
        trace?: never;
    };
    "/api/v1/records/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files that came, newest first. */
        get: operations["FilesController_list"];
        put?: never;
        /** Takes one file (`file`, multipart). A refused file answers 200 too: `outcome` and `reason` say why. */
        post: operations["FilesController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records that came again with other content, newest first. */
        get: operations["FilesController_conflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. Without merchant and day, last 4, voucher and amount are looked for in the latest 200,000 rows. */
        get: operations["TransactionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/transactions/{logNo}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row with what is tied to it and where it comes from; cases are looked up elsewhere. */
        get: operations["TransactionsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A merchant's terminals, each number once, bound ones first. Merchants get their own whatever they ask for. */
        get: operations["MerchantsController_terminals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merchants by part of the name or the beginning of the MID; at most 20. */
        get: operations["MerchantsController_merchants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of every calendar, which one serves which clock, and years that are missing. */
        get: operations["CalendarsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{calendar}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with its week and its days. */
        get: operations["CalendarsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{calendar}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a draft; a new name makes a calendar. Another supervisor or admin puts it in force. */
        post: operations["CalendarsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{calendar}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose due dates a draft would move; nothing is kept. */
        post: operations["CalendarsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{calendar}/derivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The date so many working days after a moment, with its derivation; by the version in force, or by `draft`. */
        post: operations["CalendarsController_derivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{calendar}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file of days (`file`, multipart; ICS or CSV) would change in the version in force; nothing is kept. Faults answer 200 too: then there are no `days`. */
        post: operations["CalendarsController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-versions/{id}/enforce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a draft in force. 409 for its author and for a draft that was overtaken. */
        post: operations["CalendarVersionsController_enforce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-versions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a draft back. */
        post: operations["CalendarVersionsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a draft of which calendar serves which clock. 422 for a clock that is missing or a calendar that was never in force. */
        post: operations["CalendarAssignmentsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-assignments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose due dates it would move; nothing is kept. */
        post: operations["CalendarAssignmentsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-assignments/{id}/enforce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts it in force. 409 for its author and for a draft that was overtaken. */
        post: operations["CalendarAssignmentsController_enforce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-assignments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a draft back. */
        post: operations["CalendarAssignmentsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countersigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the reader’s decision, the oldest first; at most 200. */
        get: operations["CountersignsController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/countersigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What two people did or are asked to do about a case, the newest first. */
        get: operations["CountersignsController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countersigns/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grants, and then it is carried out at once, or refuses with a reason. 409 for the one who asked and for what was decided before. */
        post: operations["CountersignsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases the reader may see, what breaches first first. */
        get: operations["DeskController_list"];
        put?: never;
        /** Opens a case. Same key and body: same answer; other body 422; still running 409; no key 400. */
        post: operations["IntakeController_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Own open cases that look alike, for a warning before sending. */
        post: operations["IntakeController_similar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/pick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person chooses the row among the merchant's own; the investigation goes on with it. */
        post: operations["InvestigationController_pick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/remedy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case's remedy order with signatures and guards; null when nothing was proposed. */
        get: operations["RemedyController_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs or rejects exactly what was shown: the fingerprint must still be the order's. */
        post: operations["RemedyController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person proposes a remedy; 409 `remedy.guard_failed` names the guard that closes it. */
        post: operations["RemedyController_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/remedy/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the acquirer now about an order whose result is unknown, under the order's own number; never makes another. */
        post: operations["RemedyController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders waiting for the reader's signature, the 500 oldest, with the count and the sum of all. */
        get: operations["RemedyController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/decided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was approved on a day (today unless said otherwise): who signed, how it stands now, and on the first page the day's sums; 422 for no day. */
        get: operations["DecidedController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be proposed on a row of the merchant: each remedy open or closed with its guard or rule, and how the refundable balance comes about. */
        get: operations["OptionsController_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who approves, as versions: the newest first, the rulebook's own lines last (rulebook section 5). */
        get: operations["PoliciesController_list"];
        put?: never;
        /** Keeps a draft; another supervisor or admin puts it in force. */
        post: operations["PoliciesController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-policies/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom a draft would affect, by the orders that wait and those of the last 30 days; nothing is kept. */
        post: operations["PoliciesController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-policies/{id}/enforce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a draft in force; orders that wait and would be signed otherwise begin anew. 409 for its author and for a draft that was overtaken. */
        post: operations["PoliciesController_enforce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-policies/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a draft back. */
        post: operations["PoliciesController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-policies/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends automatic approval at once; its signers' lines stay in force. */
        post: operations["PoliciesController_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Automatic approvals drawn for review: those nobody has judged first. */
        get: operations["SamplesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says whether the automatic approval was right; once. 422 where a wrong one has no note. */
        post: operations["SamplesController_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The acquirer's maintenance windows, the latest first. */
        get: operations["MaintenanceController_list"];
        put?: never;
        /** Nothing is sent to the acquirer while it lasts; what falls into it is sent after. */
        post: operations["MaintenanceController_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was approved and is sent after a window, what goes first first; of cases the reader may see. */
        get: operations["MaintenanceController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a window early or calls it off; what waited is sent now. */
        post: operations["MaintenanceController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acquirer/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The acquirer's notices, believed by their signature alone; each only makes us ask. */
        post: operations["NoticesController_hear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/next-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** While demo data is loaded: the simulated acquirer's next file arrives and proves what was sent. */
        post: operations["SimulatorController_arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/voucher": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That the case's money has moved, by the settlement row that proves it; 409 `voucher.nothing_proved` before. Every reading is audited. */
        get: operations["VouchersController_voucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/voucher.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The voucher as A4; two readings give the same bytes, and each is audited with their SHA-256. */
        get: operations["VouchersController_voucherPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the records say of a transaction whose slip was lost; 409 `certificate.not_issued` unless approved, `certificate.no_row` without a transaction. Every reading is audited. */
        get: operations["VouchersController_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/certificate.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate as A4, marked on every page as no original slip; two readings give the same bytes, and each is audited with their SHA-256. */
        get: operations["VouchersController_certificatePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A settle date: its sums against the trailers of its files, and how many orders and rows are matched or stand alone. */
        get: operations["ReconciliationController_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settle dates with files, newest first, and how each stands. */
        get: operations["ReconciliationController_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation/matched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that a row of the day has proved. */
        get: operations["ReconciliationController_pairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders approved by the end of the day whose row is still missing, the oldest first. */
        get: operations["ReconciliationController_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the day that give money back, or carry a number of ours, without being an order's own row. */
        get: operations["ReconciliationController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Σ net of each merchant's OK rows, and its matched and unmatched orders and rows. */
        get: operations["ReconciliationController_merchants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation/rows/{logNo}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has looked at a row without an order; written down for good. 409 `reconciliation.has_order`: an order asked for it. */
        post: operations["ReconciliationController_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliation.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole day as CSV (UTF-8 with BOM) in the reader's language; text that a spreadsheet would take for a formula is quoted by an apostrophe. */
        get: operations["ReconciliationExportController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rungs that nobody has acknowledged, the most harmful first. */
        get: operations["EscalationController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the case in hand. */
        post: operations["EscalationController_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What breaches today in +08:00, hour by hour, and every escalated case by harm; at most 100 rows a group, the counts hold all. */
        get: operations["BoardController_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/come-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a lower level: supervisors out of theirs, legal out of its own where the case is not in legal review. A second person of that level decides. 409 `ladder.not_at_level`. */
        post: operations["BoardController_comeDown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clocks of a case that may be given a later date, each with its hard stop. */
        get: operations["BoardController_extendable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/clocks/{clockId}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a later date of a clock; another supervisor or an admin decides. 409 `clock.too_late` once the date has passed, `clock.beyond_hard_stop` behind the latest. */
        post: operations["BoardController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Referred cases that are open or held: why they came, what they wait for, which date is next; at most 300. */
        get: operations["LegalController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/legal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts, exhibits, holds, rulings, matters outside and, for legal alone, privileged notes and the opinion. */
        get: operations["LegalController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/legal/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Privileged: read by legal alone, part of no file. */
        post: operations["LegalController_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/legal/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The order in which facts are printed, within their standing. */
        put: operations["LegalController_order"];
        /** 422 for a proven fact without an exhibit, or with one of another case. */
        post: operations["LegalController_fact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/legal/facts/{fact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A new version of a fact; 409 `legal.fact_moved` when another one was seen. */
        put: operations["LegalController_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/legal/opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new version of the opinion; read by legal alone until the ruling is granted. */
        post: operations["LegalController_opinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/legal/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A hold by hand; 409 where one stands. */
        post: operations["LegalController_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/legal/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A matter outside: court, police, mediation, arbitration, regulator. */
        post: operations["LegalController_refer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/legal/referrals/{referral}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The next act of a matter outside. */
        put: operations["LegalController_nextAct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/legal/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hashes the sealed files again; the result is a row of the audit. */
        post: operations["LegalController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/legal/ruling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The ruling resolves the case once it is granted; 409 `countersign.asked_already` while one waits. */
        post: operations["LegalTwoController_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/legal/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to the desk with instructions, once it is granted. */
        post: operations["LegalTwoController_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/legal/hold/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The hold ends once it is granted; 409 `legal.not_held` where none stands. */
        post: operations["LegalTwoController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register, the newest entry first; names masked. */
        get: operations["ComplaintsController_list"];
        put?: never;
        /** Enters what came in, on a case or a new one; the case goes to legal. 409 `complaint.known` names the one that is there. Idempotency-Key needed. */
        post: operations["ComplaintsController_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComplaintsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name and contact, whole; an audit row with the reason stands before the answer does. */
        post: operations["ComplaintsController_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/tellings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** That a granted extension and its reason were told to one of the two. */
        post: operations["ComplaintsController_tell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** That the checked form was sent; meets the regulator's clock. Late stays late. */
        post: operations["ComplaintsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Outcome and whether the complainant accepts; kept three years from now on. */
        post: operations["ComplaintsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts the sections that nobody has written, as a new version. 409 `complaint.form_changed` for another version than the newest. */
        post: operations["FeedbackFormsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/form/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** One section in a person's words, as a new version; the complainant's name and contact are masked in them. */
        put: operations["FeedbackFormsController_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/form/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a second person to check the newest version; the decision is `POST /countersigns/:id/decision`. */
        post: operations["FeedbackFormsController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/form.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version as A4, marked on every page until it is checked; two readings give the same bytes, and each is audited with their SHA-256. Names are masked without `reveal`. */
        get: operations["FeedbackFormsController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaint-statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complaints received in a year by source, kind and outcome, in time or late; counts only. */
        get: operations["ComplaintStatisticsController_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaint-statistics.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV (UTF-8 with BOM) in the reader's language. */
        get: operations["ComplaintStatisticsController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EvidenceController_list"];
        put?: never;
        /** One file in the multipart field `file`; JPEG, PNG, WebP or PDF up to 20 MB. 413, 415 and 422 say why a file is refused. */
        post: operations["EvidenceController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first page. */
        get: operations["EvidenceController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/pages/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Re-encoded, upright, without metadata, redacted where it had to be. 409 while it is looked through, 304 for who has it already. */
        get: operations["EvidenceController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sealed original, only ever as a download. 410 once it was dropped for card data. */
        get: operations["EvidenceController_original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In the reader's language; doubts are for staff alone. */
        get: operations["PapersController_papers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A field of the reading put right, kept beside it. An empty value says that it cannot be read. */
        post: operations["PapersController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the paper serves as. */
        post: operations["PapersController_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/redactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Covers areas of a page for good (shares of the page, 0 to 1); the unredacted original is dropped, its hash stays. */
        post: operations["PapersController_redact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/doubts/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person's word on a contradiction. A confirmed sign of alteration goes to legal review; the merchant is told nothing of it. */
        post: operations["PapersController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slips/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a photo of a slip for the form, before any sign-in; nothing is kept. One picture in the multipart field `file`, up to 8 MB.
         *     422 for what is no picture, 429 after 30 photos in ten minutes, 503 while the reader is busy or off: the form then goes on by hand.
         */
        post: operations["SlipsController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announces a file; asking again with the same `key` answers with the same upload and how far it has come. 429 above 30 unfinished ones. */
        post: operations["UploadsController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it has come; `offset` is where to go on. */
        get: operations["UploadsController_look"];
        put?: never;
        post?: never;
        /** The sender changed their mind; a finished paper stays. */
        delete: operations["UploadsController_drop"];
        options?: never;
        head?: never;
        /**
         * A piece as the raw body. 409 `upload.offset` tells where to go on when `Upload-Offset` is another place. What arrived before a connection broke is
         *     kept. The last piece makes the file a paper, or is refused with 413, 415 or 422 as `POST cases/{id}/evidence` would.
         */
        patch: operations["UploadsController_take"];
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reader's own notices, newest first. */
        get: operations["NotificationController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NotificationController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the log mailer kept: every e-mail and text of a house without SMTP or SMS. */
        get: operations["NotificationController_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of a referred case with their progress, and what one built now would lack. */
        get: operations["DossiersController_list"];
        put?: never;
        /** Builds the next version as a job; while one is being built, that one. */
        post: operations["DossiersController_build"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** After a failure or a stop. 409 `dossier.not_failed`, `dossier.busy`. */
        post: operations["DossiersController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 409 `dossier.not_building`. */
        post: operations["DossiersController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a second person; the answer alone has the passphrase of the sealed annex. 409 `dossier.not_ready`, `dossier.outdated`, `countersign.asked_already`. */
        post: operations["DossiersController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/file.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The paper, every taking audited with its SHA-256. 409 `dossier.not_ready`. */
        get: operations["DossiersController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dossiers/{id}/file.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Paper, exhibits, rows, audit and manifest, every taking audited with its SHA-256. 409 `dossier.not_ready`. */
        get: operations["DossiersController_zip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reader's queues with live counts. */
        get: operations["DeskController_queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case by id or case number; 404 for what the reader may not see. */
        get: operations["DeskController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a step of the lifecycle. 409 `case.moved_meanwhile` carries the present case as `current`. */
        post: operations["DeskController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A public message, or an internal note for colleagues. */
        post: operations["DeskController_say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives the case to somebody on the staff, or to nobody; legal gives its own to somebody of legal. */
        put: operations["DeskController_assign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How pressing the case is; the outcome is due by the new target, less the time used. Due at once where more is used already. */
        put: operations["DeskController_prioritise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hints that something the reader may see has changed; events `case`, `notice`, `records`, and `beat` to keep the line open. */
        get: operations["LiveController_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/money/at-risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Money at risk in the reader's open cases, by due date, level and kind; the same sum as the list `all_open`. */
        get: operations["MoneyController_atRisk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ShelvedJob: {
            id: string;
            name: string;
            /** @description what the job is about, e.g. a case id and version */
            subject: string;
            attempts: number;
            runAt: string;
            failedAt?: string;
            lastError?: string;
        };
        AuditRowView: {
            seq: number;
            /** @description ISO 8601 */
            at: string;
            /** @description a user's id, or `system` */
            actorId: string;
            actorRole: string;
            /** @description `case.approve`, `user.change`, … */
            action: string;
            /** @description `case:<id>`, `user:<id>`, `file:<id>`, … */
            subject: string;
            /** @description ids, versions and hashes as JSON text */
            detail: string;
            /** @description SHA-256 over this row and the hash before, 64 hex digits */
            hash: string;
            prevHash: string;
        };
        AuditPageView: {
            /** @description always true: nothing here can be changed, by anyone */
            readOnly: boolean;
            /** @description newest first */
            rows: components["schemas"]["AuditRowView"][];
            /** @description give it as `before` for the next page */
            next?: number;
        };
        AnchorPlaceView: {
            /** @enum {string} */
            place: "file" | "mail" | "stamp";
            /**
             * @description `due`: tried until it works; `failed`: stands among the failed jobs
             * @enum {string}
             */
            state: "failed" | "done" | "due";
            /** @description when it got there */
            at?: string;
            /** @description the file, the address or the authority */
            to?: string;
            /** @description the authority's time and number of the time-stamp */
            genTime?: string;
            serial?: string;
            /** @description RFC 3161 token, DER in base64 */
            token?: string;
            /** @description why it did not get there yet */
            error?: string;
        };
        AnchorView: {
            id: string;
            /** @description local day, `2026-10-15` */
            day: string;
            at: string;
            /** @description the head that was anchored */
            seq: number;
            hash: string;
            places: components["schemas"]["AnchorPlaceView"][];
        };
        PasswordSignInDto: {
            /** Format: email */
            email: string;
            password: string;
        };
        Me: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "merchant" | "agent" | "supervisor" | "legal" | "admin" | "system";
            /** @enum {string} */
            locale: "zh" | "en";
            mid?: string;
            merchantName?: string;
            unread: number;
        };
        AskCodeDto: {
            phone: string;
        };
        CodeSent: {
            resendAfterSeconds: number;
            expiresInSeconds: number;
        };
        CodeSignInDto: {
            phone: string;
            code: string;
        };
        SetupDto: {
            token: string;
            /** Format: email */
            email: string;
            name: string;
            password: string;
        };
        UploadLimitsView: {
            bytes: number;
            pages: number;
            pixels: number;
            types: string[];
        };
        Site: {
            acquirerName: string;
            hotline: string;
            hotlineHours: string;
            demo: boolean;
            needsSetup: boolean;
            now: string;
            cutOff: string;
            upload: components["schemas"]["UploadLimitsView"];
            readsSlips: boolean;
        };
        ChangeMeDto: {
            /** @enum {string} */
            locale: "zh" | "en";
        };
        Person: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "merchant" | "agent" | "supervisor" | "legal" | "admin" | "system";
        };
        UserRow: {
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "merchant" | "agent" | "supervisor" | "legal" | "admin" | "system";
            active: boolean;
        };
        CreateUserDto: {
            /** Format: email */
            email: string;
            name: string;
            /** @enum {string} */
            role: "agent" | "supervisor" | "legal" | "admin";
            password: string;
        };
        CreateMerchantUserDto: {
            phone: string;
            mid: string;
            name: string;
        };
        MerchantUserRow: {
            id: string;
            mid: string;
            name: string;
            /** @description masked */
            phone: string;
        };
        ChangeUserDto: {
            active?: boolean;
            /** @enum {string} */
            role?: "agent" | "supervisor" | "legal" | "admin";
        };
        FileView: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "transactions" | "payouts" | "fee_plans" | "terminals";
            settleDate?: string;
            sha256: string;
            /** @enum {string} */
            outcome: "loaded" | "rejected" | "noop";
            reason?: string;
            loaded: number;
            ignored: number;
            conflicts: number;
            rejectedLines: {
                line: number;
                column: string;
                value: string;
                reason: string;
            }[];
            parked: number;
            at: string;
        };
        FilePage: {
            rows: components["schemas"]["FileView"][];
            next?: string;
        };
        ConflictView: {
            id: string;
            fileId: string;
            fileName: string;
            /** @enum {string} */
            kind: "transactions" | "payouts" | "fee_plans" | "terminals";
            line: number;
            /** @description logNo, or the key's parts joined by `/` */
            key: string;
            /** @description names of the columns that differ */
            columns: string[];
            /** @description the record on file, which stands, and the line as sent; by column */
            ours: {
                [key: string]: string;
            };
            theirs: {
                [key: string]: string;
            };
            at: string;
        };
        ConflictPage: {
            rows: components["schemas"]["ConflictView"][];
            next?: string;
        };
        TransactionRow: {
            /** @description `20261016` */
            settleDate: string;
            logNo: string;
            mid: string;
            tid: string;
            opNo: string;
            batchNo: string;
            voucherNo: string;
            rrn: string;
            authCode: string;
            /** @description ISO 8601 with +08:00 */
            txnTime: string;
            /** @enum {string} */
            txnType: "SALE" | "VOID" | "REFUND" | "PREAUTH" | "PREAUTH_VOID" | "COMPLETION" | "COMPLETION_VOID" | "CR_ADJ" | "DR_ADJ" | "CHARGEBACK" | "REPRESENT" | "FEE";
            /** @enum {string} */
            channel: "UPAY" | "WECHAT" | "ALIPAY" | "CLOUD";
            /** @description 01 debit, 02 credit, 03 quasi-credit, 05 prepaid, empty for wallets */
            cardKind: string;
            panMasked: string;
            amtFen: number;
            feeFen: number;
            netFen: number;
            resp: string;
            /** @enum {string} */
            status: "OK" | "REVERSED" | "FAILED" | "PENDING";
            origRrn: string;
            origDate: string;
            reason: string;
        };
        TransactionPage: {
            rows: components["schemas"]["TransactionRow"][];
            next?: string;
        };
        FeeView: {
            /** @enum {string} */
            rate: "debit" | "credit" | "wallet";
            bp: number;
            /** @description 0 = none */
            capFen: number;
            /** @description before the cap */
            roundedFen: number;
            expectedFen: number;
            validFrom: string;
            /** @description empty = open */
            validTo: string;
        };
        TransactionView: {
            row: components["schemas"]["TransactionRow"];
            children: components["schemas"]["TransactionRow"][];
            parent?: components["schemas"]["TransactionRow"];
            returnedFen: number;
            refundableFen: number;
            expectedFeeFen?: number;
            /** @description how it comes about; absent without a plan for its day */
            fee?: components["schemas"]["FeeView"];
            file: {
                name: string;
                line: number;
                sha256: string;
            };
            cases: {
                id: string;
                caseNo: string;
                /** @enum {string} */
                status: "investigating" | "in_review" | "awaiting_file" | "awaiting_merchant" | "proposed" | "executing" | "confirming" | "resolved" | "closed" | "on_hold" | "legal_review" | "withdrawn";
            }[];
        };
        TerminalView: {
            tid: string;
            mid: string;
            serialNo: string;
            maker: string;
            model: string;
            storeName: string;
            address: string;
        };
        MerchantView: {
            mid: string;
            name: string;
        };
        PersonView: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "merchant" | "agent" | "supervisor" | "legal" | "admin" | "system";
        };
        CalendarVersionView: {
            /** @description absent for the one the product came with, `office@0` */
            id?: string;
            /** @description which calendar, e.g. `office` */
            calendar: string;
            version: number;
            /** @enum {string} */
            state: "withdrawn" | "in_force" | "draft" | "replaced" | "overtaken";
            name: string;
            zone: string;
            /** @description years whose public days are in */
            years: number[];
            note: string;
            author?: components["schemas"]["PersonView"];
            at?: string;
            enforcedBy?: components["schemas"]["PersonView"];
            enforcedAt?: string;
            /** @description the reader may put it in force: another one than its author */
            mayEnforce: boolean;
        };
        ClockCalendar: {
            /** @enum {string} */
            clock: "first_answer" | "outcome" | "regulator" | "network" | "merchant_answer" | "objection";
            calendar: string;
        };
        CalendarAssignmentView: {
            /** @description absent for the one the product came with: the office calendar for every clock */
            id?: string;
            version: number;
            /** @enum {string} */
            state: "withdrawn" | "in_force" | "draft" | "replaced" | "overtaken";
            serves: components["schemas"]["ClockCalendar"][];
            note: string;
            author?: components["schemas"]["PersonView"];
            at?: string;
            enforcedBy?: components["schemas"]["PersonView"];
            enforcedAt?: string;
            mayEnforce: boolean;
        };
        MissingYear: {
            calendar: string;
            year: number;
            /** @description days until it begins, 0 once it has begun */
            inDays: number;
        };
        CalendarsView: {
            /** @description every version of every calendar, the newest first */
            versions: components["schemas"]["CalendarVersionView"][];
            assignments: components["schemas"]["CalendarAssignmentView"][];
            /** @description within 60 days */
            missing: components["schemas"]["MissingYear"][];
        };
        OpenHours: {
            open: string;
            close: string;
        };
        Weekday: {
            /** @description in order; empty = closed */
            hours: components["schemas"]["OpenHours"][];
        };
        CalendarDay: {
            /** @description `2026-10-01` */
            day: string;
            /**
             * @description closed, the usual hours on a day off, or hours of its own such as a half day
             * @enum {string}
             */
            kind: "closed" | "works" | "hours";
            /** @description only of `hours`, at least one */
            hours?: components["schemas"]["OpenHours"][];
            /** @description at most 60 characters */
            name: string;
            nameEn?: string;
            /**
             * @description public: published for everybody, it makes its year known; own: only ours
             * @enum {string}
             */
            source: "public" | "own";
        };
        CalendarDetail: {
            /** @description absent for the one the product came with, `office@0` */
            id?: string;
            /** @description which calendar, e.g. `office` */
            calendar: string;
            version: number;
            /** @enum {string} */
            state: "withdrawn" | "in_force" | "draft" | "replaced" | "overtaken";
            name: string;
            zone: string;
            /** @description years whose public days are in */
            years: number[];
            note: string;
            author?: components["schemas"]["PersonView"];
            at?: string;
            enforcedBy?: components["schemas"]["PersonView"];
            enforcedAt?: string;
            /** @description the reader may put it in force: another one than its author */
            mayEnforce: boolean;
            week: components["schemas"]["Weekday"][];
            days: components["schemas"]["CalendarDay"][];
        };
        OpenHoursDto: {
            open: string;
            close: string;
        };
        WeekdayDto: {
            hours: components["schemas"]["OpenHoursDto"][];
        };
        CalendarDayDto: {
            day: string;
            /** @enum {string} */
            kind: "closed" | "works" | "hours";
            hours?: components["schemas"]["OpenHoursDto"][];
            name: string;
            nameEn?: string;
            /** @enum {string} */
            source: "public" | "own";
        };
        DraftCalendarDto: {
            note: string;
            name: string;
            zone: string;
            /** @description seven, Sunday first */
            week: components["schemas"]["WeekdayDto"][];
            days: components["schemas"]["CalendarDayDto"][];
        };
        CalendarContentDto: {
            name: string;
            zone: string;
            /** @description seven, Sunday first */
            week: components["schemas"]["WeekdayDto"][];
            days: components["schemas"]["CalendarDayDto"][];
        };
        MovedDue: {
            caseId: string;
            caseNo: string;
            merchantName: string;
            /** @enum {string} */
            clock: "first_answer" | "outcome" | "regulator" | "network" | "merchant_answer" | "objection";
            dueBefore: string;
            dueAfter: string;
        };
        CalendarPreview: {
            /** @description running clocks that count working time by this calendar */
            clocks: number;
            earlier: number;
            later: number;
            /** @description the largest moves first, at most 50 */
            moves: components["schemas"]["MovedDue"][];
        };
        TryCalendarDto: {
            from: string;
            workingDays: number;
            draft?: components["schemas"]["CalendarContentDto"];
        };
        NotableDays: {
            /** @description first and last day, `2026-10-01` */
            from: string;
            to: string;
            /**
             * @description closed as a holiday or a weekend; works although the week says closed; other hours than the week's, such as a half day
             * @enum {string}
             */
            kind: "holiday" | "weekend" | "works" | "hours";
            name?: string;
            nameEn?: string;
            /** @description of `hours`, e.g. `09:00–12:00` */
            hours?: string;
        };
        ClockStretch: {
            from: string;
            to: string;
            /** @description minutes counted; 0 for closed or paused time */
            minutes: number;
            /**
             * @description running, paused, or why it is closed time: weekend, holiday, night
             * @enum {string}
             */
            kind: "holiday" | "weekend" | "running" | "paused" | "night";
            /** @description the holiday's name, or why it paused */
            label?: string;
            labelEn?: string;
            /** @description closed and unusual days within */
            days?: components["schemas"]["NotableDays"][];
            /** @description a day within lies in a year whose holidays are not known yet: the date is a guess */
            beyond?: boolean;
        };
        DerivationView: {
            from: string;
            dueAt: string;
            /** @description working minutes, 540 a day */
            minutes: number;
            /** @description e.g. `office@3`; absent for an unsaved draft */
            calendar?: string;
            zone: string;
            stretches: components["schemas"]["ClockStretch"][];
            /** @description holidays, make-up days, half days and weekends on the way */
            notable: components["schemas"]["NotableDays"][];
            /** @description the way touches a year whose holidays are not known yet: the date is a guess */
            beyondCalendar: boolean;
        };
        ImportFault: {
            /** @description 1 = the first line of the file; 0 = the file as a whole */
            line: number;
            message: string;
        };
        CalendarImport: {
            /** @enum {string} */
            format: "ics" | "csv";
            added: components["schemas"]["CalendarDay"][];
            changed: {
                before: components["schemas"]["CalendarDay"];
                after: components["schemas"]["CalendarDay"];
            }[];
            removed: components["schemas"]["CalendarDay"][];
            /** @description years of which the file is a whole calendar: what it does not name is removed, but for our own days */
            wholeYears: number[];
            /** @description lines that say neither open nor closed, such as a solar term */
            passedOver: number;
            /** @description with any of these, nothing is taken */
            faults: components["schemas"]["ImportFault"][];
            /** @description all days afterwards; absent with faults */
            days?: components["schemas"]["CalendarDay"][];
        };
        ClockCalendarDto: {
            /** @enum {string} */
            clock: "first_answer" | "outcome" | "regulator" | "network" | "merchant_answer" | "objection";
            calendar: string;
        };
        DraftAssignmentDto: {
            note: string;
            serves: components["schemas"]["ClockCalendarDto"][];
        };
        ServesDto: {
            serves: components["schemas"]["ClockCalendarDto"][];
        };
        CaseRowView: {
            id: string;
            caseNo: string;
            version: number;
            /** @enum {string} */
            kind: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other";
            /** @enum {string} */
            provenKind?: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other";
            /** @enum {string} */
            status: "investigating" | "in_review" | "awaiting_file" | "awaiting_merchant" | "proposed" | "executing" | "confirming" | "resolved" | "closed" | "on_hold" | "legal_review" | "withdrawn";
            /** @enum {string} */
            stage: "closed" | "received" | "checking" | "needs_you" | "deciding" | "carrying_out" | "answered";
            mid: string;
            merchantName: string;
            /** @description disputed and not yet returned; 0 = nothing at risk */
            atRiskFen: number;
            claimedFen: number;
            due?: {
                /** @enum {string} */
                clock: "first_answer" | "outcome" | "regulator" | "network" | "merchant_answer" | "objection";
                dueAt: string;
                remainingMinutes: number;
                /** @enum {string} */
                basis: "working" | "calendar" | "imported";
                used: number;
            };
            owner?: components["schemas"]["PersonView"];
            /** @enum {string} */
            level: "agent" | "supervisor" | "legal";
            /**
             * @description always normal for merchants
             * @enum {string}
             */
            priority: "normal" | "urgent";
            onHold: boolean;
            receivedAt: string;
            updatedAt: string;
            /** @description something is wanted from the merchant */
            needsMerchant: boolean;
        };
        CountersignView: {
            id: string;
            case: components["schemas"]["CaseRowView"];
            /** @enum {string} */
            act: "send_back" | "rule" | "release_hold" | "come_down" | "release_dossier" | "extend_clock" | "send_feedback";
            /** @description what it is about beside the case, e.g. a clock or a version of the dossier; empty for the case itself */
            subject: string;
            facts: {
                [key: string]: string | number;
            };
            reason: string;
            /** @description SHA-256 of act, subject, facts and reason: what is granted */
            fingerprint: string;
            askedBy: components["schemas"]["PersonView"];
            askedAt: string;
            /** @description roles of which another person may decide */
            decidedBy: ("merchant" | "agent" | "supervisor" | "legal" | "admin" | "system")[];
            /** @description the reader may decide it */
            mayDecide: boolean;
            decision?: {
                granted: boolean;
                by: components["schemas"]["PersonView"];
                at: string;
                reason?: string;
            };
        };
        DecideDto: {
            granted: boolean;
            /** @description needed for a refusal */
            reason?: string;
        };
        SubmitCaseDto: {
            /** @enum {string} */
            kind: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other";
            /** @description needed from staff, ignored from merchants: they report for themselves */
            mid?: string;
            /** @enum {string} */
            channel?: "web" | "phone" | "visit" | "chat" | "email" | "api";
            story: string;
            tid?: string;
            terminalModel?: string;
            place?: string;
            occurredAt?: string;
            amountFen?: number;
            intendedFen?: number;
            expectedRefundFen?: number;
            last4?: string;
            first6?: string;
            rrn?: string;
            voucherNo?: string;
            batchNo?: string;
            authCode?: string;
            logNo?: string;
            opNo?: string;
            settleDate?: string;
            refundNo?: string;
            goodsHandedOver?: boolean;
        };
        Claim: {
            /** @enum {string} */
            kind: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other";
            /** @description 15 alphanumeric */
            mid: string;
            /** @description 8 alphanumeric */
            tid?: string;
            terminalModel?: string;
            place?: string;
            /** @description a minute (`2026-10-16T10:24:00+08:00`) or a bare day (`2026-10-16`) */
            occurredAt?: string;
            /** @description what was charged; for refund kinds the sale's amount */
            amountFen?: number;
            /** @description what should have been charged */
            intendedFen?: number;
            expectedRefundFen?: number;
            last4?: string;
            first6?: string;
            rrn?: string;
            voucherNo?: string;
            batchNo?: string;
            authCode?: string;
            logNo?: string;
            opNo?: string;
            /** @description `20261016` */
            settleDate?: string;
            refundNo?: string;
            /** @description the merchant's answer to `confirm_delivery` */
            goodsHandedOver?: boolean;
            story: string;
        };
        QuestionView: {
            /**
             * @description `goods_handed_over` asks yes or no; `details` asks for what `missing` names; `free` is an agent's own words
             * @enum {string}
             */
            ask: "goods_handed_over" | "details" | "free";
            text?: string;
            missing: string[];
            dueAt?: string;
        };
        PayoutRow: {
            settleDate: string;
            mid: string;
            netFen: number;
            accountTail4: string;
            /** @enum {string} */
            status: "PAID" | "RETURNED" | "HELD";
            paidAt: string;
            bankRef: string;
            reason: string;
        };
        ProvenView: {
            rows: components["schemas"]["TransactionRow"][];
            relatedRows: components["schemas"]["TransactionRow"][];
            payout?: components["schemas"]["PayoutRow"];
            /** @description the row the remedy acts on */
            targetLogNo?: string;
        };
        Point: {
            /** @enum {string} */
            feature: "amount" | "time" | "tid" | "last4" | "first6" | "type" | "operator" | "rrn" | "voucherNo" | "authCode";
            /** @description points earned; negative only for a last 4 that differs */
            points: number;
            /** @description the most this feature can earn */
            of: number;
            /** @description how it fits, e.g. `equal`, `key_slip_x10`, `within_2_min`, `one_typo`, `differs` */
            how: string;
        };
        Candidate: {
            row: components["schemas"]["TransactionRow"];
            /** @description rescaled to 100 */
            score: number;
            points: components["schemas"]["Point"][];
            /** @description set where this row and another form one candidate (reading 2) */
            pairLogNo?: string;
        };
        Located: {
            /** @enum {string} */
            match: "review" | "linked" | "none" | "not_applicable";
            /** @enum {string} */
            exactKey?: "rrn" | "logNo" | "voucher" | "auth" | "picked";
            /** @description the linked rows, or none */
            logNos: string[];
            /** @description best first; the candidates a person sees at `review`, and near misses at `none` */
            candidates: components["schemas"]["Candidate"][];
            /** @description lead over the next candidate, in points */
            lead?: number;
            /** @description claim facts an exact hit disagrees with */
            contradictions: ("amount" | "last4" | "date")[];
            /** @description true where one row fits in all but the card (reading 15) */
            allButTheCard?: boolean;
            /** @description a child row the exact key hit, shown beside its sale (reading 29) */
            childLogNo?: string;
        };
        Reason: {
            code: string;
            /** @description where it stands, e.g. `3 duplicate` or `G12` */
            rule: string;
            facts: {
                [key: string]: string | number;
            };
        };
        ClosedOption: {
            code: string;
            /** @description where it stands, e.g. `3 duplicate` or `G12` */
            rule: string;
            facts: {
                [key: string]: string | number;
            };
            /** @enum {string} */
            remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off" | "credit_adjustment" | "debit_adjustment";
        };
        Assessment: {
            /** @enum {string|null} */
            provenKind: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other" | null;
            /** @enum {string|null} */
            remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off" | null;
            /** @description what the remedy moves; negative for a payout correction downwards */
            amountFen: number;
            targetLogNo: string | null;
            /** @description rows besides the linked ones: refunds, retries, top-ups */
            relatedLogNos: string[];
            reasons: components["schemas"]["Reason"][];
            closed: components["schemas"]["ClosedOption"][];
            /**
             * @description offered as second choice, e.g. a debit adjustment on a credit card
             * @enum {string}
             */
            secondChoice?: "debit_adjustment";
            /** @description a pair resting on the mask alone is never auto-approved (reading 42) */
            neverAutomatic?: boolean;
            /** @description true when the batch is still open: the void has a deadline */
            openUntil?: string;
            /** @description noted for staff only, e.g. a fee below the expected one */
            internalNote?: string;
        };
        FindingView: {
            at: string;
            asOf: string;
            ruleVersion: string;
            located: components["schemas"]["Located"];
            assessment?: components["schemas"]["Assessment"];
        };
        ProposalView: {
            /** @enum {string|null} */
            provenKind: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other" | null;
            /** @enum {string|null} */
            remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off" | null;
            /** @description what the remedy moves; negative for a payout correction downwards */
            amountFen: number;
            targetLogNo: string | null;
            /** @description rows besides the linked ones: refunds, retries, top-ups */
            relatedLogNos: string[];
            reasons: components["schemas"]["Reason"][];
            closed: components["schemas"]["ClosedOption"][];
            /**
             * @description offered as second choice, e.g. a debit adjustment on a credit card
             * @enum {string}
             */
            secondChoice?: "debit_adjustment";
            /** @description a pair resting on the mask alone is never auto-approved (reading 42) */
            neverAutomatic?: boolean;
            /** @description true when the batch is still open: the void has a deadline */
            openUntil?: string;
            /** @description noted for staff only, e.g. a fee below the expected one */
            internalNote?: string;
            /** @enum {string} */
            state: "unsigned" | "approved";
        };
        MoneyView: {
            claimedFen: number;
            /** @description what the proposal would move */
            proposedFen: number;
            /** @description proved by settlement rows */
            returnedFen: number;
            outstandingFen: number;
            writtenOffFen: number;
        };
        ClockEventView: {
            at: string;
            /** @enum {string} */
            what: "retargeted" | "recalendared" | "extended" | "merged";
            cause: string;
            /** @description the date that followed; absent while paused */
            dueAt?: string;
        };
        ClockView: {
            /** @description staff only */
            id?: string;
            /** @enum {string} */
            kind: "first_answer" | "outcome" | "regulator" | "network" | "merchant_answer" | "objection";
            /** @enum {string} */
            state: "running" | "paused" | "met" | "breached" | "stopped";
            startedAt: string;
            /** @description absent while paused */
            dueAt?: string;
            metAt?: string;
            /**
             * @description working time, or calendar days
             * @enum {string}
             */
            basis: "working" | "calendar" | "imported";
            /** @description working or calendar minutes left at `now`; negative once passed; absent while paused */
            remainingMinutes?: number;
            /** @description share of the target used, 0 to 1 and beyond */
            used: number;
            /** @description the derivation, stretch by stretch; staff only */
            stretches?: components["schemas"]["ClockStretch"][];
            /** @description what changed its date, oldest first; staff only */
            changes?: components["schemas"]["ClockEventView"][];
            policy: string;
        };
        TimelineView: {
            id: string;
            at: string;
            /**
             * @description step = the case moved; message = public; note = internal; file = evidence came; notice = something was sent; system = a fact
             * @enum {string}
             */
            entry: "system" | "step" | "message" | "note" | "file" | "notice" | "escalation";
            /** @enum {string} */
            step?: "submit" | "propose" | "review" | "wait_file" | "ask" | "hold" | "pick" | "retry" | "answer" | "answer_overdue" | "judge" | "sign" | "approve" | "conclude" | "reject" | "sent" | "refused" | "confirm" | "not_confirmed" | "doubt" | "accept" | "contest" | "objection_over" | "reopen" | "withdraw" | "release" | "refer" | "clock_passed" | "send_back" | "rule";
            /** @enum {string} */
            from?: "investigating" | "in_review" | "awaiting_file" | "awaiting_merchant" | "proposed" | "executing" | "confirming" | "resolved" | "closed" | "on_hold" | "legal_review" | "withdrawn";
            /** @enum {string} */
            to?: "investigating" | "in_review" | "awaiting_file" | "awaiting_merchant" | "proposed" | "executing" | "confirming" | "resolved" | "closed" | "on_hold" | "legal_review" | "withdrawn";
            actor: components["schemas"]["PersonView"];
            /** @description what a person wrote; masked */
            text?: string;
            /** @description message key with facts for what the system says */
            code?: string;
            facts?: {
                [key: string]: string | number;
            };
        };
        CaseView: {
            id: string;
            caseNo: string;
            version: number;
            /** @enum {string} */
            kind: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other";
            /** @enum {string} */
            provenKind?: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other";
            /** @enum {string} */
            status: "investigating" | "in_review" | "awaiting_file" | "awaiting_merchant" | "proposed" | "executing" | "confirming" | "resolved" | "closed" | "on_hold" | "legal_review" | "withdrawn";
            /** @enum {string} */
            stage: "closed" | "received" | "checking" | "needs_you" | "deciding" | "carrying_out" | "answered";
            /** @description stages of this case's way, skipped ones left out */
            way: ("closed" | "received" | "checking" | "needs_you" | "deciding" | "carrying_out" | "answered")[];
            /** @enum {string} */
            channel: "web" | "phone" | "visit" | "chat" | "email" | "api";
            claim: components["schemas"]["Claim"];
            mid: string;
            merchantName: string;
            /** @description masked for staff, absent for merchants */
            merchantPhone?: string;
            terminal?: components["schemas"]["TerminalView"];
            receivedAt: string;
            promise?: {
                /** @enum {string} */
                what: "first_answer" | "outcome" | "objection" | "your_answer" | "carried_out";
                dueAt: string;
            };
            question?: components["schemas"]["QuestionView"];
            proven?: components["schemas"]["ProvenView"];
            /** @description staff only */
            finding?: components["schemas"]["FindingView"];
            /** @description staff while not approved; merchants once approved */
            proposal?: components["schemas"]["ProposalView"];
            money: components["schemas"]["MoneyView"];
            clocks: components["schemas"]["ClockView"][];
            owner?: components["schemas"]["PersonView"];
            /** @enum {string} */
            level: "agent" | "supervisor" | "legal";
            /**
             * @description always normal for merchants
             * @enum {string}
             */
            priority: "normal" | "urgent";
            hold?: {
                reason: string;
                at: string;
            };
            /** @description a legal hold stands; staff only */
            heldByLaw?: boolean;
            timeline: components["schemas"]["TimelineView"][];
            abilities: ("submit" | "propose" | "review" | "wait_file" | "ask" | "hold" | "pick" | "retry" | "answer" | "answer_overdue" | "judge" | "sign" | "approve" | "conclude" | "reject" | "sent" | "refused" | "confirm" | "not_confirmed" | "doubt" | "accept" | "contest" | "objection_over" | "reopen" | "withdraw" | "release" | "refer" | "clock_passed" | "send_back" | "rule")[];
            may: {
                message: boolean;
                note: boolean;
                evidence: boolean;
                assign: boolean;
                prioritise: boolean;
            };
            alike?: {
                id: string;
                caseNo: string;
                /** @enum {string} */
                kind: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other";
                /** @enum {string} */
                status: "investigating" | "in_review" | "awaiting_file" | "awaiting_merchant" | "proposed" | "executing" | "confirming" | "resolved" | "closed" | "on_hold" | "legal_review" | "withdrawn";
                receivedAt: string;
            }[];
            outcome?: {
                /** @enum {string} */
                remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off";
                amountFen: number;
                result: string;
                provenBy?: string;
            };
        };
        PickCandidateDto: {
            logNo: string;
            version: number;
        };
        DecideApprovalDto: {
            /** @enum {string} */
            decision: "sign" | "reject";
            fingerprint: string;
            note?: string;
        };
        SignatureView: {
            by: components["schemas"]["PersonView"];
            at: string;
            /** @enum {string} */
            part: "maker" | "checker";
        };
        GuardView: {
            guard: string;
            passed: boolean;
            code: string;
            facts?: {
                [key: string]: string | number;
            };
        };
        RemedyView: {
            id: string;
            caseId: string;
            /** @enum {string} */
            remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off";
            amountFen: number;
            targetLogNo?: string;
            /** @enum {string} */
            state: "proposed" | "sent" | "refused" | "not_confirmed" | "void" | "confirmed" | "approved" | "sending" | "unknown";
            /** @description of what is signed: case, row, amount, remedy, rule version */
            fingerprint: string;
            /** @description when it was proposed: since then it waits */
            createdAt: string;
            /** @description roles that must sign, in order */
            needs: ("merchant" | "agent" | "supervisor" | "legal" | "admin" | "system")[];
            signatures: components["schemas"]["SignatureView"][];
            /** @description whether the reader may sign now, and if not why */
            maySign: boolean;
            /** @enum {string} */
            whyNot?: "signed_already" | "not_your_turn" | "not_your_role" | "nothing_to_sign" | "your_proposal" | "your_case";
            /** @description the version of the approval policy that `needs` comes from; 0 = the rulebook's own lines */
            policyVersion: number;
            /** @description made by the system and checked by the policy's version */
            automatic: boolean;
            refundNo?: string;
            acquirerRef?: string;
            /** @description what the acquirer said last while its result is unknown, or why it refused */
            heard?: string;
            /** @description how often the acquirer was asked about it since */
            asked?: number;
            /** @description when the plan asks next, while nobody knows */
            nextQuestionAt?: string;
            /** @description sent after this moment: a maintenance window lies before it */
            scheduledFor?: string;
            /** @description guards run at proposing and again at execution */
            guards: components["schemas"]["GuardView"][];
            /** @description steps for the merchant at the terminal, as words of `terminal-menus`; none where nothing is done there */
            terminalSteps: string[];
        };
        ProposeRemedyDto: {
            /** @enum {string} */
            provenKind: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other";
            /** @enum {string} */
            remedy: "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "write_off";
            amountFen: number;
            targetLogNo?: string;
            reason: string;
            version: number;
        };
        ApprovalRowView: {
            case: components["schemas"]["CaseRowView"];
            remedy: components["schemas"]["RemedyView"];
        };
        ApprovalsView: {
            /** @description of all, also beyond the rows listed; absolute amounts */
            count: number;
            fen: number;
            /** @description what waits longest first */
            rows: components["schemas"]["ApprovalRowView"][];
        };
        DecidedView: {
            id: string;
            caseId: string;
            caseNo: string;
            merchantName: string;
            /** @enum {string} */
            kind: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other";
            /** @enum {string} */
            remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off";
            amountFen: number;
            /** @enum {string} */
            state: "proposed" | "sent" | "refused" | "not_confirmed" | "void" | "confirmed" | "approved" | "sending" | "unknown";
            refundNo: string;
            approvedAt: string;
            signatures: components["schemas"]["SignatureView"][];
            /** @description what the acquirer said last while its result is unknown, or why it refused */
            heard?: string;
            /** @description waits for the end of a maintenance window */
            scheduledFor?: string;
        };
        DecidedSum: {
            count: number;
            fen: number;
        };
        DecidedPage: {
            /** @description `2026-10-15`, local */
            day: string;
            /** @description the latest first */
            rows: components["schemas"]["DecidedView"][];
            /** @description pass as `after` for the next rows; absent at the end */
            next?: string;
            /** @description sums of the whole day, whatever the page holds; on the first page alone */
            total?: components["schemas"]["DecidedSum"];
            byRemedy?: {
                /** @enum {string} */
                remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off";
                count: number;
                fen: number;
            }[];
            byState?: {
                /** @enum {string} */
                state: "proposed" | "sent" | "refused" | "not_confirmed" | "void" | "confirmed" | "approved" | "sending" | "unknown";
                count: number;
                fen: number;
            }[];
            byPerson?: {
                person: components["schemas"]["PersonView"];
                made: components["schemas"]["DecidedSum"];
                checked: components["schemas"]["DecidedSum"];
            }[];
        };
        WayBackView: {
            /** @enum {string} */
            way: "chargeback" | "void" | "refund" | "manual_refund" | "credit_adjustment" | "order";
            /** @description positive; of a chargeback what no representment won back */
            amountFen: number;
            /** @description the row that shows it, and its time */
            logNo?: string;
            at?: string;
            /** @description of an order: no row shows it yet */
            refundNo?: string;
            /** @enum {string} */
            remedy?: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off";
            /** @enum {string} */
            state?: "proposed" | "sent" | "refused" | "not_confirmed" | "void" | "confirmed" | "approved" | "sending" | "unknown";
        };
        OptionView: {
            /** @enum {string} */
            remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off";
            open: boolean;
            /** @description what it would move, fen; a void moves the whole sale */
            amountFen: number;
            /** @description as of now; none where the remedy acts on no row */
            guards: components["schemas"]["GuardView"][];
            /** @description the first guard, else the rule, that closes it */
            closed?: components["schemas"]["Reason"];
        };
        OptionsView: {
            /** @description when it was looked at */
            asOf: string;
            target?: components["schemas"]["TransactionRow"];
            /** @description voids, refunds, adjustments and chargebacks tied to the row, whatever their status */
            children: components["schemas"]["TransactionRow"][];
            ways: components["schemas"]["WayBackView"][];
            originalFen: number;
            /** @description the ways added up */
            backFen: number;
            /** @description original − back, never below 0 */
            refundableFen: number;
            /** @description the case's own order that has no result yet closes them all */
            underWay?: string;
            options: components["schemas"]["OptionView"][];
        };
        SignerLine: {
            /** @enum {string} */
            group: "no_money" | "money" | "by_hand" | "downward";
            upToFen: number | null;
            signers: ("agent" | "supervisor" | "legal" | "admin")[];
        };
        AutomaticLine: {
            /** @enum {string} */
            kind: "amount_over" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "card_type_fee" | "fee_dispute";
            upToFen: number;
        };
        ApprovalPolicyView: {
            /** @description absent for the rulebook's own lines, version 0 */
            id?: string;
            version: number;
            /** @enum {string} */
            state: "withdrawn" | "in_force" | "draft" | "replaced" | "overtaken";
            lines: components["schemas"]["SignerLine"][];
            automatic: components["schemas"]["AutomaticLine"][];
            /** @description one in so many automatic approvals is looked at by a person */
            sampleEvery: number;
            note: string;
            /** @description absent for the rulebook's own */
            author?: components["schemas"]["PersonView"];
            at?: string;
            enforcedBy?: components["schemas"]["PersonView"];
            enforcedAt?: string;
            /** @description automatic approval was stopped; the signers' lines go on */
            stoppedBy?: components["schemas"]["PersonView"];
            stoppedAt?: string;
            /** @description what it approved, how many of these were drawn for review, and how they were judged */
            approved: number;
            sampled: number;
            right: number;
            wrong: number;
            /** @description the reader may put it in force: another one than its author */
            mayEnforce: boolean;
        };
        SignerLineDto: {
            /** @enum {string} */
            group: "no_money" | "money" | "by_hand" | "downward";
            upToFen: number | null;
            signers: ("agent" | "supervisor" | "legal" | "admin")[];
        };
        AutomaticLineDto: {
            /** @enum {string} */
            kind: "amount_over" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "card_type_fee" | "fee_dispute";
            upToFen: number;
        };
        DraftPolicyDto: {
            lines: components["schemas"]["SignerLineDto"][];
            automatic: components["schemas"]["AutomaticLineDto"][];
            sampleEvery: number;
            note: string;
        };
        PolicyChange: {
            /** @enum {string} */
            remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off";
            before: ("merchant" | "agent" | "supervisor" | "legal" | "admin" | "system")[];
            after: ("merchant" | "agent" | "supervisor" | "legal" | "admin" | "system")[];
            /** @description the system would approve it instead */
            automatic: boolean;
            /** @description orders that wait now, and those of the days before */
            waiting: number;
            past: number;
            pastFen: number;
        };
        PolicyWorkload: {
            /** @enum {string} */
            role: "merchant" | "agent" | "supervisor" | "legal" | "admin" | "system";
            /** @description active people who hold it */
            people: number;
            /** @description signatures in the days before, by the policy in force and by the one looked at */
            before: number;
            after: number;
        };
        PolicyExample: {
            id: string;
            caseNo: string;
            merchantName: string;
            /** @enum {string} */
            remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off";
            amountFen: number;
            before: ("merchant" | "agent" | "supervisor" | "legal" | "admin" | "system")[];
            after: ("merchant" | "agent" | "supervisor" | "legal" | "admin" | "system")[];
        };
        PolicyPreview: {
            days: number;
            orders: number;
            waiting: number;
            changes: components["schemas"]["PolicyChange"][];
            automatic: {
                /** @enum {string} */
                kind: "amount_over" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "card_type_fee" | "fee_dispute";
                orders: number;
                sumFen: number;
                sampled: number;
            }[];
            workload: components["schemas"]["PolicyWorkload"][];
            /** @description waiting orders whose signatures so far would be void */
            examples: components["schemas"]["PolicyExample"][];
            warnings: {
                /** @enum {string} */
                code: "nobody_holds" | "one_person";
                /** @enum {string} */
                role: "merchant" | "agent" | "supervisor" | "legal" | "admin" | "system";
            }[];
        };
        SampleView: {
            id: string;
            case: components["schemas"]["CaseRowView"];
            /** @enum {string} */
            remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off";
            amountFen: number;
            policyVersion: number;
            at: string;
            /** @enum {string} */
            verdict?: "right" | "wrong";
            by?: components["schemas"]["PersonView"];
            reviewedAt?: string;
            note?: string;
        };
        JudgeSampleDto: {
            /** @enum {string} */
            verdict: "right" | "wrong";
            note?: string;
        };
        MaintenanceView: {
            id: string;
            from: string;
            until: string;
            note: string;
            by: string;
            /** @description when it was called off or ended early */
            endedAt?: string;
        };
        WaitingOrderView: {
            caseId: string;
            caseNo: string;
            merchantName: string;
            /** @enum {string} */
            remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off";
            amountFen: number;
            refundNo: string;
            scheduledFor: string;
        };
        WaitingView: {
            /** @description of all, also beyond the rows listed; absolute amounts */
            count: number;
            fen: number;
            rows: components["schemas"]["WaitingOrderView"][];
        };
        AnnounceMaintenanceDto: {
            from: string;
            until: string;
            note: string;
        };
        NoticeHeard: {
            /** @enum {string} */
            code: "SUCCESS";
            message: string;
        };
        ArrivedFile: {
            name: string;
            rows: number;
        };
        IssuerView: {
            name: string;
            hotline: string;
            hotlineHours: string;
        };
        VoucherView: {
            /** @description derived from the refund number */
            voucherNo: string;
            /** @enum {string} */
            remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off";
            /** @description of the proving row, without its sign */
            amountFen: number;
            /** @description 人民币大写 */
            amountInWords: string;
            /** @description what was approved, where the row says another sum */
            approvedFen?: number;
            refundNo: string;
            acquirerRef?: string;
            /** @description what the remedy acts on; absent for payouts and fees */
            transaction?: components["schemas"]["TransactionRow"];
            provedBy: components["schemas"]["TransactionRow"];
            /** @description numbers of the case's other proved refunds: pass one as `refundNo` */
            others: string[];
            caseId: string;
            caseNo: string;
            merchantName: string;
            mid: string;
            /** @description the terminal of the transaction, as it was bound on that day */
            terminal?: components["schemas"]["TerminalView"];
            issuedAt: string;
            /** @description of everything the paper states; the same at every reading */
            checkCode: string;
            issuer: components["schemas"]["IssuerView"];
        };
        CertificateView: {
            certificateNo: string;
            transaction: components["schemas"]["TransactionRow"];
            /** @description voids, refunds and the like tied to it, as on file at `issuedAt` */
            children: components["schemas"]["TransactionRow"][];
            returnedFen: number;
            refundableFen: number;
            amountInWords: string;
            ruleVersion: string;
            decidedBy: components["schemas"]["SignatureView"][];
            caseId: string;
            caseNo: string;
            merchantName: string;
            mid: string;
            /** @description the terminal of the transaction, as it was bound on that day */
            terminal?: components["schemas"]["TerminalView"];
            issuedAt: string;
            /** @description of everything the paper states; the same at every reading */
            checkCode: string;
            issuer: components["schemas"]["IssuerView"];
        };
        DayFileView: {
            id: string;
            name: string;
            at: string;
            /** @enum {string} */
            outcome: "loaded" | "rejected" | "noop";
            lines: number;
            loaded: number;
            ignored: number;
            conflicts: number;
            rejected: number;
            trailerNetFen: number;
            loadedNetFen: number;
            ignoredNetFen: number;
            conflictsNetFen: number;
            rejectedNetFen: number;
        };
        TieView: {
            rowsNetFen: number;
            trailersNetFen: number;
            /** @description lines that came again as they are on file */
            ignoredNetFen: number;
            conflictsNetFen: number;
            rejectedNetFen: number;
            /** @description trailers − came again − rows; 0 when tied, unless a later whole file ties the day */
            differenceFen: number;
            /** @description what no line explains */
            unexplainedFen: number;
            tied: boolean;
        };
        TallyView: {
            count: number;
            fen: number;
        };
        TalliesView: {
            matched: components["schemas"]["TallyView"];
            open: components["schemas"]["TallyView"];
            proving: components["schemas"]["TallyView"];
            alarming: components["schemas"]["TallyView"];
            backOffice: components["schemas"]["TallyView"];
            own: components["schemas"]["TallyView"];
        };
        ReconciliationView: {
            /** @description `2026-10-15` */
            day: string;
            /** @enum {string} */
            standing: "open" | "matched" | "alarming" | "comparing" | "no_file";
            files: components["schemas"]["DayFileView"][];
            tie: components["schemas"]["TieView"];
            rows: number;
            okRows: number;
            merchants: number;
            tallies: components["schemas"]["TalliesView"];
            unseen: {
                alarming: number;
                backOffice: number;
            };
            /** @description whether the reader may say that a row was looked at */
            mayLook: boolean;
        };
        ReconciliationDayView: {
            day: string;
            /** @enum {string} */
            standing: "open" | "matched" | "alarming" | "comparing" | "no_file";
            files: number;
            netFen: number;
            tied: boolean;
            differenceFen: number;
            /** @description orders approved by the end of that day whose row is still missing */
            open: number;
            /** @description rows without orders that nobody has looked at */
            alarming: number;
            backOffice: number;
        };
        ReconciliationDayPage: {
            rows: components["schemas"]["ReconciliationDayView"][];
            next?: string;
        };
        OrderRefView: {
            id: string;
            refundNo: string;
            caseId: string;
            caseNo: string;
            /** @enum {string} */
            remedy: "on_hold" | "no_error" | "void" | "void_and_recharge" | "refund" | "partial_refund" | "retry_refund" | "manual_refund" | "collect_difference" | "wait_for_file" | "confirm_delivery" | "transaction_certificate" | "fee_adjustment" | "reissue_payout" | "release_hold" | "payout_correction" | "network_dispute" | "write_off";
            amountFen: number;
            /** @enum {string} */
            state: "proposed" | "sent" | "refused" | "not_confirmed" | "void" | "confirmed" | "approved" | "sending" | "unknown";
        };
        MatchedOrderView: {
            order: components["schemas"]["OrderRefView"];
            row: components["schemas"]["TransactionRow"];
            merchantName: string;
            /** @description what the row moved beyond its order; 0 since only the right amount proves one */
            differenceFen: number;
        };
        MatchedOrderPage: {
            rows: components["schemas"]["MatchedOrderView"][];
            next?: string;
        };
        AwaitedOrderView: {
            order: components["schemas"]["OrderRefView"];
            mid: string;
            merchantName: string;
            /** @description when it was sent, or approved where nothing is sent */
            since: string;
            /** @description transaction files that have come since */
            files: number;
            /** @description the acquirer's last word that was no success */
            heard?: string;
            /** @description when the acquirer said that it is done */
            doneAt?: string;
        };
        AwaitedOrderPage: {
            rows: components["schemas"]["AwaitedOrderView"][];
            next?: string;
        };
        LookView: {
            at: string;
            by: components["schemas"]["PersonView"];
            note: string;
        };
        StrayRowView: {
            row: components["schemas"]["TransactionRow"];
            merchantName: string;
            /** @enum {string} */
            verdict: "own" | "matched" | "proving" | "other_amount" | "no_such_order" | "other_merchant" | "not_awaited" | "booked_twice" | "back_office";
            /** @description the number of ours that it carries */
            refundNo?: string;
            /** @description the order of that number */
            order?: components["schemas"]["OrderRefView"];
            /** @description newest first */
            looks: components["schemas"]["LookView"][];
        };
        StrayRowPage: {
            rows: components["schemas"]["StrayRowView"][];
            next?: string;
        };
        MerchantDayView: {
            mid: string;
            name: string;
            rows: number;
            netFen: number;
            tallies: components["schemas"]["TalliesView"];
        };
        MerchantDayPage: {
            rows: components["schemas"]["MerchantDayView"][];
            next?: string;
        };
        LookedAtDto: {
            note: string;
        };
        EscalationView: {
            id: string;
            case: components["schemas"]["CaseRowView"];
            /** @enum {string} */
            to: "agent" | "supervisor" | "legal";
            /** @description trigger code, e.g. `clock_breached`, `amount_above`, `rejected` */
            trigger: string;
            facts: {
                [key: string]: string | number;
            };
            at: string;
            ackDueAt: string;
            ackAt?: string;
            ackBy?: components["schemas"]["PersonView"];
        };
        RiskSum: {
            count: number;
            fen: number;
        };
        BoardMineView: {
            count: number;
            fen: number;
            /** @description the earliest date by which one of them is acknowledged */
            firstAckDueAt?: string;
        };
        BoardHourView: {
            /** @description 0 to 23 */
            hour: number;
            count: number;
            fen: number;
            /** @description the first of them */
            cases: components["schemas"]["CaseRowView"][];
        };
        BoardRungView: {
            id: string;
            /** @enum {string} */
            to: "agent" | "supervisor" | "legal";
            trigger: string;
            facts: {
                [key: string]: string | number;
            };
            at: string;
            ackDueAt: string;
            ackAt?: string;
            ackBy?: components["schemas"]["PersonView"];
            /** @description when it goes one level up unless it is acknowledged before */
            climbAt?: string;
        };
        BoardRowView: {
            case: components["schemas"]["CaseRowView"];
            /** @description every rung that fired and still stands, the highest level first; empty where nothing was escalated */
            rungs: components["schemas"]["BoardRungView"][];
            /** @description of the reader's level and not acknowledged: what `POST escalations/:id/acknowledge` takes */
            mine?: string;
            may: {
                assign: boolean;
                refer: boolean;
                comeDown: boolean;
                extend: boolean;
            };
        };
        BoardGroupView: {
            /** @enum {string} */
            group: "breached" | "mine" | "due_today" | "theirs" | "in_hand";
            /** @description all of them, also those beyond the rows shown */
            count: number;
            fen: number;
            rows: components["schemas"]["BoardRowView"][];
        };
        BoardLoadView: {
            person?: components["schemas"]["PersonView"];
            open: number;
            dueToday: number;
        };
        BoardTriggerView: {
            /** @enum {string} */
            to: "agent" | "supervisor" | "legal";
            /** @description without the clock's name, e.g. `clock_70` */
            trigger: string;
            count: number;
        };
        BoardView: {
            asOf: string;
            /** @description `2026-10-15` in +08:00 */
            day: string;
            /** @description working minutes left of today */
            workingMinutesLeft: number;
            totals: {
                today: components["schemas"]["RiskSum"];
                overdue: components["schemas"]["RiskSum"];
                soon: components["schemas"]["RiskSum"];
                mine: components["schemas"]["BoardMineView"];
            };
            hours: components["schemas"]["BoardHourView"][];
            groups: components["schemas"]["BoardGroupView"][];
            load: components["schemas"]["BoardLoadView"][];
            triggers: components["schemas"]["BoardTriggerView"][];
        };
        ComeDownDto: {
            /** @enum {string} */
            to: "agent" | "supervisor";
            reason: string;
        };
        ExtendableView: {
            clockId: string;
            /** @enum {string} */
            clock: "first_answer" | "outcome" | "regulator" | "network" | "merchant_answer" | "objection";
            dueAt: string;
            /** @description the hard stop: no date behind it is granted */
            latest: string;
            /** @description a request for this clock waits for a second person */
            asked: boolean;
        };
        AskExtensionDto: {
            /** @description an instant, ISO 8601 with its zone */
            until: string;
            /**
             * @description the class of the reason, which the merchant is told
             * @enum {string}
             */
            because: "records" | "bank" | "evidence" | "complex";
            reason: string;
        };
        LegalWhyView: {
            trigger: string;
            facts: {
                [key: string]: string | number;
            };
            at: string;
        };
        LegalRowView: {
            case: components["schemas"]["CaseRowView"];
            why: components["schemas"]["LegalWhyView"][];
            since?: string;
            /** @description the standing hold began */
            heldSince?: string;
            /** @enum {string} */
            state: "new" | "in_work" | "second_person" | "outside" | "ruled";
            next?: {
                on: string;
                /** @enum {string} */
                to: "regulator" | "court" | "police" | "mediation" | "arbitration";
                body: string;
            };
            /** @description requests that wait for a second person */
            waiting: number;
        };
        LegalHoldView: {
            id: string;
            /** @enum {string} */
            cause: "review" | "person";
            reason: string;
            by: components["schemas"]["PersonView"];
            from: string;
            to?: string;
            /** @description who asked for its release and who granted it */
            endedBy?: components["schemas"]["PersonView"][];
        };
        RulingView: {
            id: string;
            /** @enum {string} */
            outcome: "reject" | "open" | "full" | "part";
            amountFen?: number;
            text: string;
            reasons: string;
            by: components["schemas"]["PersonView"];
            at: string;
            /** @description absent while it waits, or after a refusal */
            grantedBy?: components["schemas"]["PersonView"];
            grantedAt?: string;
        };
        FactClaim: {
            /** @description `merchant`, or the other side as it is called */
            party: string;
            says: string;
        };
        NumberedExhibit: {
            number: string;
            /** @enum {string} */
            kind: "evidence" | "row" | "entry";
            /** @description id of a paper or of a timeline line, or `transactions-20261010.csv line 120` */
            ref: string;
        };
        LegalFactView: {
            id: string;
            version: number;
            /** @description as printed: counts through proven, disputed, claimed */
            n: number;
            /** @enum {string} */
            standing: "proven" | "disputed" | "claimed" | "dropped";
            text: string;
            claims: components["schemas"]["FactClaim"][];
            record: string;
            exhibits: components["schemas"]["NumberedExhibit"][];
            awaited: {
                number: string;
                name: string;
            }[];
            source?: string;
            by: components["schemas"]["PersonView"];
            at: string;
        };
        LegalExhibitView: {
            /** @description absent until it is used or the papers are checked */
            number?: string;
            /** @enum {string} */
            kind: "evidence" | "row" | "entry" | "awaited";
            ref: string;
            name: string;
            from: string;
            receivedAt?: string;
            /** @description of the upload, or of the file the line stands in */
            sha256?: string;
            bytes?: number;
            /**
             * @description `dropped`: forbidden data was on it, the hash and a redacted copy are kept
             * @enum {string}
             */
            state: "dropped" | "awaited" | "sealed";
            url?: string;
        };
        LegalReferralView: {
            id: string;
            version: number;
            /** @enum {string} */
            to: "regulator" | "court" | "police" | "mediation" | "arbitration";
            body: string;
            reference: string;
            /** @enum {string} */
            state: "sent" | "pending" | "ended";
            sentOn?: string;
            receivedOn?: string;
            nextOn?: string;
            note: string;
            by: components["schemas"]["PersonView"];
            at: string;
            acts: {
                /** @enum {string} */
                state: "sent" | "pending" | "ended";
                at: string;
                by: components["schemas"]["PersonView"];
                note: string;
                nextOn?: string;
            }[];
        };
        FactView: {
            /** @description field of the claim or of the row, e.g. `amountFen` */
            field: string;
            claimed?: string;
            proven?: string;
            /** @description what proves it, e.g. `transactions-20261010.csv line 120` */
            exhibits: string[];
        };
        VerifiedView: {
            at: string;
            by: string;
            files: number;
            /** @description ids of papers whose bytes no longer have their hash, or are gone */
            broken: string[];
        };
        LegalView: {
            caseId: string;
            referredAt?: string;
            hold: boolean;
            holds: components["schemas"]["LegalHoldView"][];
            escalations: components["schemas"]["EscalationView"][];
            notes: {
                id: string;
                at: string;
                by: components["schemas"]["PersonView"];
                text: string;
            }[];
            opinion?: {
                version: number;
                at: string;
                by: components["schemas"]["PersonView"];
                text: string;
            };
            /** @description the one that was granted */
            ruling?: components["schemas"]["RulingView"];
            /** @description waits for a second person */
            proposedRuling?: components["schemas"]["RulingView"];
            facts: components["schemas"]["LegalFactView"][];
            exhibits: components["schemas"]["LegalExhibitView"][];
            referrals: components["schemas"]["LegalReferralView"][];
            countersigns: components["schemas"]["CountersignView"][];
            compared: {
                claimed: components["schemas"]["FactView"][];
                proven: components["schemas"]["FactView"][];
                disputed: components["schemas"]["FactView"][];
            };
            rules: {
                rule: string;
                version: string;
                text: string;
            }[];
            verified?: components["schemas"]["VerifiedView"];
            audit: {
                seq: number;
                at: string;
                action: string;
                actorId: string;
                actor: string;
                hash: string;
            }[];
        };
        WriteNoteDto: {
            text: string;
        };
        ClaimDto: {
            party: string;
            says: string;
        };
        ExhibitDto: {
            /** @enum {string} */
            kind: "evidence" | "row" | "entry";
            ref: string;
        };
        WriteFactDto: {
            /** @enum {string} */
            standing: "proven" | "disputed" | "claimed" | "dropped";
            text: string;
            claims: components["schemas"]["ClaimDto"][];
            record: string;
            exhibits: components["schemas"]["ExhibitDto"][];
            awaited: string[];
            /** @description the compared field it is taken from */
            source?: string;
        };
        OrderFactsDto: {
            order: string[];
        };
        ReviseFactDto: {
            /** @enum {string} */
            standing: "proven" | "disputed" | "claimed" | "dropped";
            text: string;
            claims: components["schemas"]["ClaimDto"][];
            record: string;
            exhibits: components["schemas"]["ExhibitDto"][];
            awaited: string[];
            /** @description the compared field it is taken from */
            source?: string;
            /** @description the one the writer saw */
            version: number;
        };
        WriteOpinionDto: {
            text: string;
            /** @description the one the writer saw, 0 for none */
            version: number;
        };
        HoldDto: {
            reason: string;
        };
        RecordReferralDto: {
            /** @enum {string} */
            to: "court" | "police" | "mediation" | "arbitration" | "regulator";
            body: string;
            reference: string;
            /** @enum {string} */
            state: "sent" | "pending" | "ended";
            sentOn?: string;
            receivedOn?: string;
            nextOn?: string;
            note: string;
        };
        ProposeRulingDto: {
            version: number;
            /** @enum {string} */
            outcome: "full" | "part" | "reject" | "open";
            /** @description for `part`, in fen */
            amountFen?: number;
            text: string;
            reasons: string;
            releasesHold?: boolean;
        };
        AskSendBackDto: {
            version: number;
            instructions: string;
            releasesHold?: boolean;
        };
        ComplaintRowView: {
            id: string;
            /** @description of the case, with the number of the complaint on it: `26-1019-0037-5-F1` */
            no: string;
            /** @enum {string} */
            source: "court" | "police" | "pboc" | "hotline_12363" | "hotline_12315" | "local_regulator" | "court_mediation" | "other_regulator" | "lawyer";
            /** @description the sender's own number */
            reference: string;
            /** @enum {string} */
            regime: "regulator" | "ordinary" | "letter";
            /** @description masked, for everybody */
            complainant: string;
            subject: string;
            receivedAt: string;
            /** @description of the regulator's clock, or as the letter sets it; absent where there is none */
            dueAt?: string;
            /** @enum {string} */
            state: "closed" | "sent" | "open";
            /** @description past its date unanswered, or answered after it: that mark stays */
            late: boolean;
            case: components["schemas"]["CaseRowView"];
        };
        ComplaintPage: {
            rows: components["schemas"]["ComplaintRowView"][];
            /** @description pass as `after` for the next rows; absent at the end */
            next?: string;
            total: number;
        };
        EnterComplaintDto: {
            /** @enum {string} */
            source: "pboc" | "hotline_12363" | "hotline_12315" | "local_regulator" | "court_mediation" | "other_regulator" | "lawyer" | "court" | "police";
            /** @description the sender's own number */
            reference: string;
            /** @description ISO 8601 with its zone; not in the future */
            receivedAt: string;
            naturalPerson: boolean;
            name: string;
            contact: string;
            representative?: string;
            /** @description needed with a representative: what shows that they may act */
            proxy?: string;
            subject: string;
            asks: string;
            /** @description where the letter sets one */
            letterDueAt?: string;
            caseNo?: string;
            open?: components["schemas"]["SubmitCaseDto"];
        };
        ComplaintExtensionView: {
            countersign: components["schemas"]["CountersignView"];
            /** @description until when, as asked for */
            until: string;
        };
        ComplaintTellingView: {
            /** @enum {string} */
            about: "extension" | "feedback";
            /** @enum {string} */
            to: "regulator" | "complainant";
            /** @enum {string} */
            way: "phone" | "email" | "by_hand" | "platform" | "post" | "courier";
            at: string;
            recordedAt: string;
            by: components["schemas"]["PersonView"];
        };
        FormSectionView: {
            /** @enum {string} */
            section: "basis" | "basics" | "dispute" | "findings" | "communication" | "extension" | "result" | "satisfaction" | "attachments";
            zh: string;
            en: string;
            /** @description a person's words, not the draft */
            edited: boolean;
        };
        FeedbackFormView: {
            version: number;
            sections: components["schemas"]["FormSectionView"][];
            by: components["schemas"]["PersonView"];
            at: string;
            /**
             * @description what was changed; absent for a draft
             * @enum {string}
             */
            changed?: "basis" | "basics" | "dispute" | "findings" | "communication" | "extension" | "result" | "satisfaction" | "attachments";
            /** @description SHA-256 of the sections */
            fingerprint: string;
        };
        ComplaintView: {
            id: string;
            /** @description of the case, with the number of the complaint on it: `26-1019-0037-5-F1` */
            no: string;
            /** @enum {string} */
            source: "court" | "police" | "pboc" | "hotline_12363" | "hotline_12315" | "local_regulator" | "court_mediation" | "other_regulator" | "lawyer";
            /** @description the sender's own number */
            reference: string;
            /** @enum {string} */
            regime: "regulator" | "ordinary" | "letter";
            /** @description masked, for everybody */
            complainant: string;
            subject: string;
            receivedAt: string;
            /** @description of the regulator's clock, or as the letter sets it; absent where there is none */
            dueAt?: string;
            /** @enum {string} */
            state: "closed" | "sent" | "open";
            /** @description past its date unanswered, or answered after it: that mark stays */
            late: boolean;
            case: components["schemas"]["CaseRowView"];
            /** @description what is asked for */
            asks: string;
            naturalPerson: boolean;
            /**
             * @description why there is no clock of 15 days: not a natural person, or a letter that is no complaint
             * @enum {string}
             */
            whyNoClock?: "letter" | "company";
            /** @description masked */
            contact: string;
            /** @description masked; who acts for the complainant */
            representative?: string;
            /** @description the paper that says so */
            proxy?: string;
            letterDueAt?: string;
            clock?: components["schemas"]["ClockView"];
            clockId?: string;
            /** @description last moment at which an extension may still be asked for */
            extendBefore?: string;
            /** @description 60 days after receipt: nothing goes beyond */
            hardStopAt?: string;
            extensions: components["schemas"]["ComplaintExtensionView"][];
            tellings: components["schemas"]["ComplaintTellingView"][];
            /** @description parties who do not know of the granted extension and its reason yet */
            untold: ("regulator" | "complainant")[];
            enteredAt: string;
            enteredBy: components["schemas"]["PersonView"];
            form?: components["schemas"]["FeedbackFormView"];
            versions: {
                version: number;
                at: string;
                by: components["schemas"]["PersonView"];
                /** @enum {string} */
                changed?: "basis" | "basics" | "dispute" | "findings" | "communication" | "extension" | "result" | "satisfaction" | "attachments";
            }[];
            /** @description of the form's newest version: asked for, granted or refused */
            check?: components["schemas"]["CountersignView"];
            checkedVersion?: number;
            sent?: {
                at: string;
                /** @enum {string} */
                way: "phone" | "email" | "by_hand" | "platform" | "post" | "courier";
                version: number;
                late: boolean;
                by: components["schemas"]["PersonView"];
            };
            closed?: {
                at: string;
                /** @enum {string} */
                outcome: "withdrawn" | "upheld" | "partly_upheld" | "not_upheld" | "mediated";
                /** @enum {string} */
                acceptance: "refused" | "unknown" | "accepted";
                by: components["schemas"]["PersonView"];
                keepUntil: string;
            };
            may: {
                edit: boolean;
                check: boolean;
                send: boolean;
                tell: boolean;
                close: boolean;
                reveal: boolean;
                extend: boolean;
            };
        };
        RevealDto: {
            /** @enum {string} */
            reason: "contact_complainant" | "check_identity" | "write_to_regulator" | "legal_duty";
        };
        ComplainantView: {
            name: string;
            contact: string;
            representative?: string;
        };
        RecordTellingDto: {
            /** @enum {string} */
            to: "complainant" | "regulator";
            /** @enum {string} */
            way: "platform" | "post" | "courier" | "by_hand" | "email" | "phone";
            at: string;
        };
        RecordSendingDto: {
            /** @description the version that was sent: the checked one */
            version: number;
            /** @enum {string} */
            way: "platform" | "post" | "courier" | "by_hand" | "email" | "phone";
            at: string;
        };
        CloseComplaintDto: {
            /** @enum {string} */
            outcome: "upheld" | "partly_upheld" | "not_upheld" | "mediated" | "withdrawn";
            /** @enum {string} */
            acceptance: "accepted" | "refused" | "unknown";
        };
        DraftFormDto: {
            /** @description of the newest version; 0 for the first draft */
            version: number;
        };
        EditSectionDto: {
            /** @description of the newest version, as it was read */
            version: number;
            text: string;
        };
        AskFormCheckDto: {
            version: number;
            reason: string;
        };
        ComplaintCountView: {
            /** @enum {string} */
            source: "court" | "police" | "pboc" | "hotline_12363" | "hotline_12315" | "local_regulator" | "court_mediation" | "other_regulator" | "lawyer";
            /** @description of the case */
            kind: string;
            /** @enum {string} */
            outcome: "withdrawn" | "open" | "upheld" | "partly_upheld" | "not_upheld" | "mediated";
            inTime: number;
            late: number;
            /** @description not answered, and not late yet; or no date was set */
            running: number;
            total: number;
        };
        ComplaintStatisticsView: {
            year: number;
            /** @description 31 January of the next year, +08:00 */
            dueAt: string;
            lines: components["schemas"]["ComplaintCountView"][];
            total: number;
            /** @description years in which something was received, the newest first */
            years: number[];
        };
        PageView: {
            n: number;
            /** @description re-encoded, upright, metadata stripped */
            url: string;
            width: number;
            height: number;
        };
        RedactionView: {
            kinds: string[];
            at: string;
            places: number;
        };
        BoxView: {
            x: number;
            y: number;
            width: number;
            height: number;
        };
        SlipFieldView: {
            /** @enum {string} */
            field: "tid" | "rrn" | "voucherNo" | "authCode" | "merchantName" | "mid" | "panMasked" | "txnType" | "batchNo" | "txnTime" | "amountFen";
            /** @description as text; empty where a person said it cannot be read */
            value: string;
            /** @description 0 to 1: how far the reader itself would trust the value */
            confidence: number;
            /** @description the reader would stand by it; else a person should look */
            sure: boolean;
            box: components["schemas"]["BoxView"];
            /** @description what a person put in its place; the reading stays as it was */
            corrected?: string;
            correctedBy?: {
                id: string;
                name: string;
            };
        };
        SlipReadingView: {
            isSlip: boolean;
            fields: components["schemas"]["SlipFieldView"][];
            hints: ("too_dark" | "too_bright" | "blurred" | "cut_off" | "too_small" | "glare")[];
            /** @description clockwise turn in degrees that rights the picture after its EXIF tag is obeyed: 0, 90, 180 or 270 */
            turned: number;
            /** @description which page of the paper, from 1; absent for a photo read for a form */
            page?: number;
            /** @description how many places of forbidden card data were found on the picture */
            cardData: number;
        };
        EvidenceView: {
            id: string;
            caseId: string;
            name: string;
            /** @enum {string} */
            mime: "image/jpeg" | "image/png" | "image/webp" | "application/pdf";
            bytes: number;
            /** @description of what arrived */
            sha256: string;
            receivedAt: string;
            suppliedBy: components["schemas"]["PersonView"];
            /** @enum {string} */
            state: "checking" | "ready" | "redacted" | "unchecked" | "infected";
            /**
             * @description what it serves as; absent until someone or the reader says so
             * @enum {string}
             */
            paper?: "other" | "slip" | "second_slip" | "failure_slip" | "refund_slip" | "reprint" | "price_proof" | "customer_agreement" | "debit_notice" | "statement" | "payment_screenshot" | "till_log" | "fee_agreement" | "charge_notice" | "payout_statement" | "goods_proof" | "contract" | "fraud_record" | "text_notice";
            /** @description of the first page */
            width?: number;
            height?: number;
            /** @description the first page; absent while `checking` and for papers that cannot be shown */
            previewUrl?: string;
            pages: components["schemas"]["PageView"][];
            /** @description the sealed original as a download; absent once it was dropped for card data, and while `checking` */
            originalUrl?: string;
            redaction?: components["schemas"]["RedactionView"];
            reading?: components["schemas"]["SlipReadingView"];
        };
        RequirementView: {
            /** @enum {string} */
            paper: "other" | "slip" | "second_slip" | "failure_slip" | "refund_slip" | "reprint" | "price_proof" | "customer_agreement" | "debit_notice" | "statement" | "payment_screenshot" | "till_log" | "fee_agreement" | "charge_notice" | "payout_statement" | "goods_proof" | "contract" | "fraud_record" | "text_notice";
            title: string;
            /** @enum {string} */
            level: "required" | "one_of" | "optional";
            /** @description lines of one number: any one of them is enough */
            group?: number;
            /** @description evidence ids that serve it, directly or as an accepted replacement */
            by: string[];
            satisfied: boolean;
            /** @description satisfied by the acquirer's own row instead of a paper */
            byRecord?: boolean;
            insteadOf: {
                /** @enum {string} */
                paper: "other" | "slip" | "second_slip" | "failure_slip" | "refund_slip" | "reprint" | "price_proof" | "customer_agreement" | "debit_notice" | "statement" | "payment_screenshot" | "till_log" | "fee_agreement" | "charge_notice" | "payout_statement" | "goods_proof" | "contract" | "fraud_record" | "text_notice";
                title: string;
            }[];
            /** @description what leaving it out costs */
            cost: string;
        };
        SlipDoubtView: {
            id: string;
            evidenceId: string;
            /** @enum {string} */
            field: "tid" | "rrn" | "voucherNo" | "authCode" | "merchantName" | "mid" | "panMasked" | "txnType" | "batchNo" | "txnTime" | "amountFen";
            slip: string;
            claim?: string;
            row?: string;
            /**
             * @description `differs`: one of them is wrong · `possible_alteration`: the slip names this very transaction and yet says something else
             * @enum {string}
             */
            weight: "differs" | "possible_alteration";
            /** @enum {string} */
            state: "open" | "dismissed" | "confirmed";
            note?: string;
            by?: components["schemas"]["PersonView"];
        };
        PapersView: {
            /** @description of the table of requirements */
            version: string;
            requirements: components["schemas"]["RequirementView"][];
            missing: ("other" | "slip" | "second_slip" | "failure_slip" | "refund_slip" | "reprint" | "price_proof" | "customer_agreement" | "debit_notice" | "statement" | "payment_screenshot" | "till_log" | "fee_agreement" | "charge_notice" | "payout_statement" | "goods_proof" | "contract" | "fraud_record" | "text_notice")[];
            /** @description by when the missing ones are wanted; absent when nothing is */
            dueAt?: string;
            /** @description staff only */
            doubts?: components["schemas"]["SlipDoubtView"][];
        };
        CorrectFieldDto: {
            /** @enum {string} */
            field: "merchantName" | "mid" | "tid" | "panMasked" | "txnType" | "batchNo" | "voucherNo" | "authCode" | "rrn" | "txnTime" | "amountFen";
            value: string;
        };
        NamePaperDto: {
            /** @enum {string} */
            paper: "slip" | "second_slip" | "failure_slip" | "refund_slip" | "reprint" | "price_proof" | "customer_agreement" | "debit_notice" | "statement" | "payment_screenshot" | "till_log" | "fee_agreement" | "charge_notice" | "payout_statement" | "goods_proof" | "contract" | "fraud_record" | "text_notice" | "other";
        };
        BoxDto: {
            x: number;
            y: number;
            width: number;
            height: number;
        };
        RedactPageDto: {
            page: number;
            boxes: components["schemas"]["BoxDto"][];
        };
        DecideDoubtDto: {
            /** @enum {string} */
            decision: "dismissed" | "confirmed";
            note: string;
        };
        BeginUploadDto: {
            key: string;
            name: string;
            bytes: number;
            /** @enum {string} */
            paper?: "slip" | "second_slip" | "failure_slip" | "refund_slip" | "reprint" | "price_proof" | "customer_agreement" | "debit_notice" | "statement" | "payment_screenshot" | "till_log" | "fee_agreement" | "charge_notice" | "payout_statement" | "goods_proof" | "contract" | "fraud_record" | "text_notice" | "other";
            corrections?: components["schemas"]["CorrectFieldDto"][];
        };
        UploadView: {
            id: string;
            /** @description bytes that arrived and are safe; go on from here */
            offset: number;
            bytes: number;
            expiresAt: string;
            /** @description once whole */
            evidence?: components["schemas"]["EvidenceView"];
        };
        NotificationView: {
            id: string;
            caseId?: string;
            /** @description where in the desk a notice about no case leads */
            path?: string;
            event: string;
            /** @enum {string} */
            channel: "email" | "in_app" | "sms";
            /** @description in-app: the reader's; in the viewer for admins: whoever it went to, masked */
            to: string;
            subject: string;
            body: string;
            /** @enum {string} */
            state: "sent" | "queued" | "failed" | "read";
            at: string;
        };
        DossierMissing: {
            code: string;
            facts: {
                [key: string]: string | number;
            };
        };
        DossierView: {
            id: string;
            version: number;
            /** @enum {string} */
            state: "queued" | "failed" | "ready" | "building" | "released" | "superseded";
            /** @enum {string} */
            locale: "zh" | "en";
            /** @description part `part` of `parts` is done; equal when built */
            part: number;
            parts: number;
            sections: {
                /** @enum {string} */
                key: "system" | "basis" | "approvals" | "money" | "cover" | "parties" | "chronology" | "facts" | "proof" | "exhibits" | "messages" | "clocks" | "access" | "complaint" | "verify";
                pages: number;
            }[];
            missing: components["schemas"]["DossierMissing"][];
            /** @description why it failed, in the words of whatever failed, or `cancelled` */
            cause?: string;
            /** @description over everything but the PDF: printed in it, asked and granted at the release */
            evidenceRoot?: string;
            /** @description over everything */
            root?: string;
            pdf?: {
                sha256: string;
                bytes: number;
            };
            zip?: {
                sha256: string;
                bytes: number;
            };
            askedBy: components["schemas"]["PersonView"];
            askedAt: string;
            builtAt?: string;
            /** @description the case has changed since this was gathered: a release needs a new version */
            outdated: boolean;
            asking?: {
                by: components["schemas"]["PersonView"];
                at: string;
                root: string;
            };
            released?: {
                by: components["schemas"]["PersonView"];
                at: string;
                askedBy: components["schemas"]["PersonView"];
                askedAt: string;
            };
        };
        DossiersView: {
            caseId: string;
            /** @description newest first */
            versions: components["schemas"]["DossierView"][];
            /** @description what a version built now would lack */
            missing: components["schemas"]["DossierMissing"][];
            may: {
                build: boolean;
                take: boolean;
            };
        };
        BuildDossierDto: {
            /**
             * @description of the printed paper
             * @enum {string}
             */
            locale: "zh" | "en";
        };
        ReleaseDossierDto: {
            /** @description why it goes out, for the second person; card numbers are covered */
            reason: string;
        };
        DossierReleaseView: {
            dossier: components["schemas"]["DossierView"];
            passphrase: string;
        };
        CasePage: {
            rows: components["schemas"]["CaseRowView"][];
            /** @description pass as `after` for the next rows; absent at the end */
            next?: string;
            total: number;
            atRiskFen: number;
        };
        QueueView: {
            /** @enum {string} */
            key: "legal" | "in_review" | "awaiting_merchant" | "mine" | "unassigned" | "due_today" | "approvals" | "escalated" | "all_open" | "done";
            count: number;
        };
        ClaimFactsDto: {
            tid?: string;
            terminalModel?: string;
            place?: string;
            occurredAt?: string;
            amountFen?: number;
            intendedFen?: number;
            expectedRefundFen?: number;
            last4?: string;
            first6?: string;
            rrn?: string;
            voucherNo?: string;
            batchNo?: string;
            authCode?: string;
            logNo?: string;
            opNo?: string;
            settleDate?: string;
            refundNo?: string;
            goodsHandedOver?: boolean;
        };
        TakeStepDto: {
            /** @enum {string} */
            step: "ask" | "answer" | "accept" | "contest" | "reopen" | "withdraw" | "hold" | "release" | "refer" | "send_back" | "rule" | "retry" | "judge";
            version: number;
            text?: string;
            goodsHandedOver?: boolean;
            correct?: components["schemas"]["ClaimFactsDto"];
            missing?: string[];
        };
        WriteMessageDto: {
            text: string;
            internal: boolean;
        };
        AssignDto: {
            /** Format: uuid */
            userId: string | null;
            version: number;
        };
        PrioritiseDto: {
            /** @enum {string} */
            priority: "normal" | "urgent";
            reason: string;
            version: number;
        };
        AtRiskView: {
            asOf: string;
            total: components["schemas"]["RiskSum"];
            byDue: {
                /** @enum {string} */
                due: "overdue" | "today" | "week" | "later" | "undated";
                count: number;
                fen: number;
            }[];
            byLevel: {
                /** @enum {string} */
                level: "agent" | "supervisor" | "legal";
                count: number;
                fen: number;
            }[];
            byKind: {
                /** @enum {string} */
                kind: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other";
                count: number;
                fen: number;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    DemoController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    JobsController_shelf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShelvedJob"][];
                };
            };
        };
    };
    JobsController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuditController_page: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before: rows with a smaller number */
                before?: number;
                /** @description exactly this subject, `case:<id>` */
                subject?: string;
                /** @description exactly this action, `case.approve` */
                action?: string;
                /** @description exactly this person's id, or `system` */
                actor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageView"];
                };
            };
        };
    };
    AuditController_anchors: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnchorView"][];
                };
            };
        };
    };
    AuditController_csv: {
        parameters: {
            query?: {
                /** @description exactly this subject, `case:<id>` */
                subject?: string;
                /** @description exactly this action, `case.approve` */
                action?: string;
                /** @description exactly this person's id, or `system` */
                actor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    SessionController_byPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordSignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    SessionController_leave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_askCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCodeDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSent"];
                };
            };
        };
    };
    SessionController_byPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeSignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    SessionController_setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    UsersController_site: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
        };
    };
    UsersController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    UsersController_changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    UsersController_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"][];
                };
            };
        };
    };
    UsersController_users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRow"][];
                };
            };
        };
    };
    UsersController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRow"];
                };
            };
        };
    };
    UsersController_createMerchantUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMerchantUserDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantUserRow"];
                };
            };
        };
    };
    UsersController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUserDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRow"];
                };
            };
        };
    };
    FilesController_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePage"];
                };
            };
        };
    };
    FilesController_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
        };
    };
    FilesController_conflicts: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictPage"];
                };
            };
        };
    };
    TransactionsController_list: {
        parameters: {
            query?: {
                /** @description RRN, log number, voucher, last 4, TID, MID or an amount in yuan */
                q?: string;
                mid?: string;
                /** @description local day of the transaction, `20261016` */
                date?: string;
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionPage"];
                };
            };
        };
    };
    TransactionsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                logNo: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionView"];
                };
            };
        };
    };
    MerchantsController_terminals: {
        parameters: {
            query?: {
                /** @description needed from staff; merchants get their own */
                mid?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminalView"][];
                };
            };
        };
    };
    MerchantsController_merchants: {
        parameters: {
            query?: {
                /** @description part of the name, or the beginning of the MID */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantView"][];
                };
            };
        };
    };
    CalendarsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarsView"];
                };
            };
        };
    };
    CalendarsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendar: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDetail"];
                };
            };
        };
    };
    CalendarsController_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendar: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftCalendarDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDetail"];
                };
            };
        };
    };
    CalendarsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendar: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarContentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreview"];
                };
            };
        };
    };
    CalendarsController_derivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendar: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryCalendarDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DerivationView"];
                };
            };
        };
    };
    CalendarsController_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendar: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarImport"];
                };
            };
        };
    };
    CalendarVersionsController_enforce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDetail"];
                };
            };
        };
    };
    CalendarVersionsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDetail"];
                };
            };
        };
    };
    CalendarAssignmentsController_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftAssignmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAssignmentView"];
                };
            };
        };
    };
    CalendarAssignmentsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreview"];
                };
            };
        };
    };
    CalendarAssignmentsController_enforce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAssignmentView"];
                };
            };
        };
    };
    CalendarAssignmentsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAssignmentView"];
                };
            };
        };
    };
    CountersignsController_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountersignView"][];
                };
            };
        };
    };
    CountersignsController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountersignView"][];
                };
            };
        };
    };
    CountersignsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountersignView"];
                };
            };
        };
    };
    DeskController_list: {
        parameters: {
            query?: {
                queue?: "mine" | "unassigned" | "due_today" | "awaiting_merchant" | "in_review" | "approvals" | "escalated" | "legal" | "all_open" | "done";
                kind?: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other";
                status?: "investigating" | "in_review" | "awaiting_file" | "awaiting_merchant" | "proposed" | "executing" | "confirming" | "resolved" | "closed" | "on_hold" | "legal_review" | "withdrawn";
                due?: "overdue" | "soon" | "today" | "tomorrow" | "week";
                trigger?: string;
                q?: string;
                owner?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
        };
    };
    IntakeController_submit: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitCaseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    IntakeController_similar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitCaseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRowView"][];
                };
            };
        };
    };
    InvestigationController_pick: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PickCandidateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    RemedyController_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemedyView"] | null;
                };
            };
        };
    };
    RemedyController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideApprovalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemedyView"];
                };
            };
        };
    };
    RemedyController_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeRemedyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    RemedyController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemedyView"];
                };
            };
        };
    };
    RemedyController_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalsView"];
                };
            };
        };
    };
    DecidedController_list: {
        parameters: {
            query?: {
                /** @description local day, today where left out */
                day?: string;
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedPage"];
                };
            };
        };
    };
    OptionsController_of: {
        parameters: {
            query?: {
                /** @description the case's own row where left out; `none` asks about no row */
                targetLogNo?: string;
                /** @description all that may still go back where left out */
                amountFen?: number;
                /** @description what it is to be proven as; the case's own kind where left out */
                kind?: "amount_over" | "amount_under" | "duplicate" | "failed_debited" | "refund_failed" | "refund_mismatch" | "refund_late" | "lost_voucher" | "card_type_fee" | "fee_dispute" | "settlement_missing" | "retrieval" | "chargeback" | "fraud" | "other";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptionsView"];
                };
            };
        };
    };
    PoliciesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicyView"][];
                };
            };
        };
    };
    PoliciesController_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPolicyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicyView"];
                };
            };
        };
    };
    PoliciesController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPolicyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreview"];
                };
            };
        };
    };
    PoliciesController_enforce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicyView"];
                };
            };
        };
    };
    PoliciesController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicyView"];
                };
            };
        };
    };
    PoliciesController_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPolicyView"];
                };
            };
        };
    };
    SamplesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleView"][];
                };
            };
        };
    };
    SamplesController_judge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeSampleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleView"];
                };
            };
        };
    };
    MaintenanceController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceView"][];
                };
            };
        };
    };
    MaintenanceController_announce: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceMaintenanceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceView"];
                };
            };
        };
    };
    MaintenanceController_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingView"];
                };
            };
        };
    };
    MaintenanceController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceView"];
                };
            };
        };
    };
    NoticesController_hear: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeHeard"];
                };
            };
        };
    };
    SimulatorController_arrive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArrivedFile"];
                };
            };
        };
    };
    VouchersController_voucher: {
        parameters: {
            query?: {
                /** @description which of the case's refunds; without it the newest that is proved */
                refundNo?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherView"];
                };
            };
        };
    };
    VouchersController_voucherPdf: {
        parameters: {
            query?: {
                /** @description which of the case's refunds; without it the newest that is proved */
                refundNo?: string;
                /** @description the language of the paper; without it the one of `Accept-Language` */
                lang?: "zh" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    VouchersController_certificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateView"];
                };
            };
        };
    };
    VouchersController_certificatePdf: {
        parameters: {
            query?: {
                /** @description the language of the paper; without it the one of `Accept-Language` */
                lang?: "zh" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    ReconciliationController_of: {
        parameters: {
            query: {
                /** @description settle date, `2026-10-15` */
                day: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationView"];
                };
            };
        };
    };
    ReconciliationController_days: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDayPage"];
                };
            };
        };
    };
    ReconciliationController_pairs: {
        parameters: {
            query: {
                /** @description `next` of the page before */
                after?: string;
                /** @description settle date, `2026-10-15` */
                day: string;
                mid?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchedOrderPage"];
                };
            };
        };
    };
    ReconciliationController_orders: {
        parameters: {
            query: {
                /** @description `next` of the page before */
                after?: string;
                /** @description settle date, `2026-10-15` */
                day: string;
                mid?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwaitedOrderPage"];
                };
            };
        };
    };
    ReconciliationController_rows: {
        parameters: {
            query: {
                list?: "alarming" | "back_office" | "own";
                /** @description `next` of the page before */
                after?: string;
                /** @description settle date, `2026-10-15` */
                day: string;
                mid?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrayRowPage"];
                };
            };
        };
    };
    ReconciliationController_merchants: {
        parameters: {
            query: {
                /** @description settle date, `2026-10-15` */
                day: string;
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantDayPage"];
                };
            };
        };
    };
    ReconciliationController_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                logNo: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookedAtDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrayRowView"];
                };
            };
        };
    };
    ReconciliationExportController_csv: {
        parameters: {
            query: {
                /** @description settle date, `2026-10-15` */
                day: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    EscalationController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationView"][];
                };
            };
        };
    };
    EscalationController_acknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationView"];
                };
            };
        };
    };
    BoardController_today: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
        };
    };
    BoardController_comeDown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComeDownDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountersignView"];
                };
            };
        };
    };
    BoardController_extendable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtendableView"][];
                };
            };
        };
    };
    BoardController_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                clockId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskExtensionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountersignView"];
                };
            };
        };
    };
    LegalController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalRowView"][];
                };
            };
        };
    };
    LegalController_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    LegalController_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteNoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    LegalController_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderFactsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    LegalController_fact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteFactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    LegalController_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fact: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseFactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    LegalController_opinion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOpinionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    LegalController_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    LegalController_refer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    LegalController_nextAct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                referral: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReferralDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    LegalController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    LegalTwoController_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeRulingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    LegalTwoController_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSendBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    LegalTwoController_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalView"];
                };
            };
        };
    };
    ComplaintsController_list: {
        parameters: {
            query?: {
                /** @description by the local day of receipt */
                year?: number;
                source?: "pboc" | "hotline_12363" | "hotline_12315" | "local_regulator" | "court_mediation" | "other_regulator" | "lawyer" | "court" | "police";
                state?: "open" | "sent" | "closed" | "overdue";
                /** @description reference, case number or subject */
                q?: string;
                /** @description `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintPage"];
                };
            };
        };
    };
    ComplaintsController_enter: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterComplaintDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    ComplaintsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    ComplaintsController_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplainantView"];
                };
            };
        };
    };
    ComplaintsController_tell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordTellingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    ComplaintsController_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSendingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    ComplaintsController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseComplaintDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    FeedbackFormsController_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftFormDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    FeedbackFormsController_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                section: "basics" | "dispute" | "findings" | "basis" | "communication" | "extension" | "result" | "satisfaction" | "attachments";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    FeedbackFormsController_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskFormCheckDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    FeedbackFormsController_pdf: {
        parameters: {
            query?: {
                /** @description the language of the paper; without it the one of `Accept-Language` */
                lang?: "zh" | "en";
                /** @description with it the name and the contact stand unmasked; audited, and only for those who may see them */
                reveal?: "contact_complainant" | "check_identity" | "write_to_regulator" | "legal_duty";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    ComplaintStatisticsController_year: {
        parameters: {
            query?: {
                /** @description without it the present one, +08:00 */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintStatisticsView"];
                };
            };
        };
    };
    ComplaintStatisticsController_csv: {
        parameters: {
            query?: {
                /** @description without it the present one, +08:00 */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    EvidenceController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"][];
                };
            };
        };
    };
    EvidenceController_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"];
                };
            };
        };
    };
    EvidenceController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EvidenceController_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                n: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EvidenceController_original: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PapersController_papers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PapersView"];
                };
            };
        };
    };
    PapersController_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectFieldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"];
                };
            };
        };
    };
    PapersController_name: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamePaperDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"];
                };
            };
        };
    };
    PapersController_redact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactPageDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"];
                };
            };
        };
    };
    PapersController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDoubtDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PapersView"];
                };
            };
        };
    };
    SlipsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipReadingView"];
                };
            };
        };
    };
    UploadsController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginUploadDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
        };
    };
    UploadsController_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
        };
    };
    UploadsController_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UploadsController_take: {
        parameters: {
            query?: never;
            header: {
                /** @description bytes that have arrived before this piece */
                "Upload-Offset": number;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
        };
    };
    NotificationController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationView"][];
                };
            };
        };
    };
    NotificationController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    NotificationController_messages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationView"][];
                };
            };
        };
    };
    DossiersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossiersView"];
                };
            };
        };
    };
    DossiersController_build: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildDossierDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierView"];
                };
            };
        };
    };
    DossiersController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierView"];
                };
            };
        };
    };
    DossiersController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierView"];
                };
            };
        };
    };
    DossiersController_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseDossierDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierReleaseView"];
                };
            };
        };
    };
    DossiersController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    DossiersController_zip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    DeskController_queues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"][];
                };
            };
        };
    };
    DeskController_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    DeskController_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeStepDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    DeskController_say: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteMessageDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    DeskController_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    DeskController_prioritise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrioritiseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    LiveController_stream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    MoneyController_atRisk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AtRiskView"];
                };
            };
        };
    };
}
