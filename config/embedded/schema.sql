-- made from packages 72e90834224e38df
-- made from apps e4ea73a69de6639a
-- made from apps/accounts/migrations/0001_initial.py 8cb589a72900d789
-- made from apps/accounts/migrations/0002_invitations_and_links.py d925ab1770b833a0
-- made from apps/accounts/migrations/0003_append_only_history.py 5aed9894a2756d54
-- made from apps/accounts/migrations/0004_plain_addresses.py fa0922dbdb216f11
-- made from apps/accounts/migrations/0005_words.py 7eb762550c0bd466
-- made from apps/audit/migrations/0001_initial.py 0f17cc0b3ff6471f
-- made from apps/audit/migrations/0002_seals.py 3eb9bb397806570f
-- made from apps/conferences/migrations/0001_initial.py 4c4ef5d8a57b3601
-- made from apps/conferences/migrations/0002_alter_conference_slug_alter_conferenceevent_slug_and_more.py 8c2a5d823a4c8bac
-- made from apps/conferences/migrations/0003_languages_and_unknowns.py 1a9e7b0613cb5a96
-- made from apps/conferences/migrations/0004_who_has_come.py bfbe9086dfdaf20f
-- made from apps/conferences/migrations/0005_plain_addresses.py 23a921bb7041c9b6
-- made from apps/conferences/migrations/0006_public_counts.py 0c6f74a885596538
-- made from apps/conferences/migrations/0007_zone_chosen.py 763b923f77e33403
-- made from apps/conferences/migrations/0008_programme_mode.py 9894987410f0f129
-- made from apps/conferences/migrations/0009_structure.py f52d58ab75b14df7
-- made from apps/conferences/migrations/0010_closed_sessions.py 2d10a31f5582ebfc
-- made from apps/conferences/migrations/0011_question_sets.py d6698b1ef515b281
-- made from apps/conferences/migrations/0012_history_of_discretion.py df5f0cda22edcacb
-- made from apps/conferences/migrations/0013_countersigned.py bdbc8ea843572042
-- made from apps/conferences/migrations/0014_rounds.py f111b07af50d9944
-- made from apps/conferences/migrations/0015_red_lines.py ec641852c7b9a614
-- made from apps/core/migrations/0001_what_was_typed.py ec6b6fb3e8317c15
-- made from apps/delegates/migrations/0001_initial.py 50336f0bb8f53a1c
-- made from apps/delegates/migrations/0002_initial.py c7aef1d2217d5cc1
-- made from apps/delegates/migrations/0003_one_head_at_a_time.py 3a6f4211f7504021
-- made from apps/delegates/migrations/0004_job_title.py fca9eaba8945c51b
-- made from apps/delegates/migrations/0005_native_language.py 01f8acd259a0bf87
-- made from apps/delegates/migrations/0006_keys_end_with_the_owner.py 42b8f3ed7ad80d9f
-- made from apps/delegates/migrations/0007_plain_addresses.py 37cb642978abe58f
-- made from apps/delegates/migrations/0008_registered_until.py a4e0c6b2f93c73b8
-- made from apps/delegates/migrations/0009_words.py 00d1b529a3858378
-- made from apps/delegates/migrations/0010_person_by_address.py 9d2aff842fc176f8
-- made from apps/delegates/migrations/0011_no_words_in_history.py 91856c995af89366
-- made from apps/delegations/migrations/0001_initial.py 49d304f7a4e8077c
-- made from apps/delegations/migrations/0002_sentences.py a4e64a94a5252397
-- made from apps/delegations/migrations/0003_suspended_since.py ff8edb1b397654e1
-- made from apps/delegations/migrations/0004_words.py e8ae276fdc286f87
-- made from apps/delegations/migrations/0005_no_words_in_history.py 691e2dc0169ec32d
-- made from apps/documents/migrations/0001_initial.py e429c9e3fe985ff3
-- made from apps/documents/migrations/0002_superseded.py 77cb53630169238e
-- made from apps/documents/migrations/0003_corrigenda.py 91c7d4f0e06f2784
-- made from apps/documents/migrations/0004_editorial_corrigenda.py eb9b7eb397624e69
-- made from apps/messaging/migrations/0001_initial.py 74fbdc160b55a8d6
-- made from apps/messaging/migrations/0002_outbox_deepened.py f7c29bb504fc200e
-- made from apps/messaging/migrations/0003_plain_addresses.py 93ed3e0809ae130d
-- made from apps/messaging/migrations/0004_words.py 65b10f26a45a2648
-- made from apps/messaging/migrations/0005_outbox_state.py 92fdd3f9876203e3
-- made from apps/messaging/migrations/0006_message_attachments.py e29e7306ea6e1de6
-- made from apps/messaging/migrations/0007_shared_words.py 004df5bbb7f25634
-- made from apps/sessions/migrations/0001_initial.py 32869839e352c181
-- made from apps/sessions/migrations/0002_questions_in_use.py ea1802a08aa87ca6
-- made from apps/sessions/migrations/0003_withdrawals.py d7d403dabc288ccf
-- made from apps/sessions/migrations/0004_released_programme.py 6489dbeae40f83a7
-- made from apps/sessions/migrations/0005_releases.py 46b38caccbbc2adf
-- made from apps/sessions/migrations/0006_places_checked_together.py 4510de2ecc10db53
-- made from apps/sessions/migrations/0007_structure.py 110c47f3fba19306
-- made from apps/sessions/migrations/0008_requirements.py 6fe4ebb0be981afe
-- made from apps/sessions/migrations/0009_day_templates.py 2ad79d403d25e52b
-- made from apps/sessions/migrations/0010_history_of_all_columns.py 3b0b2f94e1258199
-- made from apps/sessions/migrations/0011_people_who_left.py d01545f77c7cc89f
-- made from apps/sessions/migrations/0012_closed_times.py 7590e4a74a9de199
-- made from apps/sessions/migrations/0013_display_links.py d8f9b4fcb106cbed
-- made from apps/sessions/migrations/0014_question_sets_and_notes.py 4abbf3557c4b26e9
-- made from apps/sessions/migrations/0015_conflicts_of_no_session.py 2269dffdd06ad023
-- made from apps/sessions/migrations/0016_told_blocks.py d805a6ab9c9cf340
-- made from apps/statements/migrations/0001_initial.py 5a57c32968730bbb
-- made from apps/statements/migrations/0002_ad_referendum.py 4056f6969ee5614b
-- made from apps/statements/migrations/0003_basis_words.py a9ec5698ffc13d3e
-- made from apps/statements/migrations/0004_superseded_documents.py 9a529822ee48d062
-- made from apps/statements/migrations/0005_tablings.py 66a019ee2b97acee
-- made from apps/statements/migrations/0006_tablings_carried.py 445736c6240f1a4a
-- made from apps/statements/migrations/0007_tablings_settled.py a0c6d194208a527c
-- made from apps/statements/migrations/0008_translations.py 4fb13de5ccc53a5e
-- made from apps/statements/migrations/0009_held_tighter.py 1a045cd4548c2c53
-- made from apps/statements/migrations/0010_report_outlines.py 4a6cc65244ff5ee5
-- made from apps/statements/migrations/0011_sections_of_no_session.py 7e8520530bfb7dec
-- made from apps/statements/migrations/0012_silence.py 831021445dda5d4a
-- made from apps/statements/migrations/0013_negotiation.py 6e346435538600a3
-- made from apps/statements/migrations/0014_paragraph_tree.py 4c1eb4bf65df579e
-- made from apps/statements/migrations/0015_gavel.py 7029647d69565b6a
-- made from apps/statements/migrations/0016_rounds.py 8e276c250f879611
-- made from apps/statements/migrations/0017_by_rows.py 65b3cdb2f39d262b
-- made from apps/statements/migrations/0018_under.py 0077212f0143ab5d
-- made from apps/statements/migrations/0019_promises.py 9d90747f35b787c4
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';
CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;
CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;
CREATE FUNCTION public.forum_sessions_delegate_left() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.person_id = OLD.person_id THEN
        PERFORM forum_sessions_tell_lost(
            OLD.person_id, OLD.conference_id, OLD.status, forum_sessions_present(OLD.participation_id),
            NEW.status, forum_sessions_present(NEW.participation_id)
        );
    ELSE
        PERFORM forum_sessions_tell_lost(
            OLD.person_id, OLD.conference_id, OLD.status, forum_sessions_present(OLD.participation_id), '', NULL
        );
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.forum_sessions_delegation_left() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM forum_sessions_tell_lost(person_id, conference_id, status, OLD.id, status, NULL)
    FROM delegates_delegate WHERE participation_id = OLD.id AND status = 'registered';
    RETURN NULL;
END $$;
CREATE FUNCTION public.forum_sessions_edition_cancelled() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE forum_sessions_releasedsession SET sequence = sequence + 1, updated_at = now()
    WHERE conference_id = NEW.id AND during IS NOT NULL;
    RETURN NULL;
END $$;
CREATE FUNCTION public.forum_sessions_known_by(who uuid, edition uuid, standing text, seat uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE
    AS $$
    SELECT sitting.id FROM forum_sessions_releasedsession sitting
    WHERE sitting.conference_id = edition AND sitting.during IS NOT NULL AND (
        (sitting.visibility = 'public' AND (standing = 'registered' OR EXISTS (
            SELECT 1 FROM forum_sessions_releasedassignment held
            JOIN forum_sessions_releasedsession other ON other.id = held.sitting_id
            WHERE held.person_id = who AND other.conference_id = edition
        )))
        OR (sitting.visibility = 'participants' AND standing = 'registered')
        OR (sitting.visibility IN ('participants', 'session') AND (
            (standing NOT IN ('proposed', 'declined', 'withdrawn') AND EXISTS (
                SELECT 1 FROM forum_sessions_releasedassignment held
                WHERE held.person_id = who AND held.sitting_id = sitting.id
            ))
            OR (standing = 'registered' AND EXISTS (
                SELECT 1 FROM forum_sessions_releaseddelegation sent
                WHERE sent.sitting_id = sitting.id AND sent.participation_id = seat
            ))
        ))
    )
$$;
CREATE FUNCTION public.forum_sessions_present(delegation uuid) RETURNS uuid
    LANGUAGE sql STABLE
    AS $$
    SELECT id FROM delegations_participation WHERE id = delegation AND status NOT IN ('declined', 'withdrawn')
$$;
CREATE FUNCTION public.forum_sessions_tell_lost(who uuid, edition uuid, was text, from_seat uuid, is_now text, to_seat uuid) RETURNS void
    LANGUAGE sql
    AS $$
    INSERT INTO forum_sessions_withdrawal AS held (
        id, created_at, updated_at, conference_id, former_id, ics_uid, person_id, during, sequence, ahead
    )
    SELECT gen_random_uuid(), now(), now(), edition, sitting.id, sitting.ics_uid, who, sitting.during,
           sitting.sequence + 1, 1
    FROM forum_sessions_releasedsession sitting
    JOIN conferences_conference conference ON conference.id = sitting.conference_id AND conference.status <> 'draft'
    JOIN delegates_person person ON person.id = who
    WHERE sitting.id IN (
        SELECT forum_sessions_known_by(who, edition, was, from_seat)
        EXCEPT SELECT forum_sessions_known_by(who, edition, is_now, to_seat)
    )
    ON CONFLICT (former_id, person_id) DO UPDATE
    SET during = EXCLUDED.during, ahead = held.ahead + 2, sequence = EXCLUDED.sequence + held.ahead + 1,
        updated_at = EXCLUDED.updated_at
$$;
CREATE FUNCTION public.pgtrigger_adopted_has_record_79f0a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (SELECT 1 FROM statements_adoptionrecord r JOIN statements_tabling t ON t.id = r.tabling_id
                       WHERE r.statement_id = NEW.id AND t.id = NEW.tabling_id AND r.sha256 = t.sha256)
        THEN RAISE EXCEPTION 'pgtrigger: an adopted statement needs its adoption record'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_alternative_stands_da3aa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE'
           OR EXISTS (SELECT 1 FROM statements_bracketgroup g WHERE g.id = NEW.group_id AND g.closed_at IS NOT NULL)
           OR (TG_OP = 'UPDATE' AND (OLD.retired_at IS NOT NULL
               OR ROW(OLD.id, OLD.group_id, OLD.number, OLD.origin, OLD.text, OLD.amendment_id)
                  IS DISTINCT FROM ROW(NEW.id, NEW.group_id, NEW.number, NEW.origin, NEW.text, NEW.amendment_id)))
        THEN RAISE EXCEPTION 'pgtrigger: an alternative is not rewritten'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_amendment_kept_98ee8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_amendment_life_f3a88() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE _is_valid_transition BOOLEAN;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    SELECT CONCAT(OLD."state", ':', NEW."state") = ANY('{bracketed:agreed,bracketed:lapsed,bracketed:merged,bracketed:not_retained,bracketed:open,bracketed:overtaken,bracketed:stale,bracketed:withdrawn,open:agreed,open:bracketed,open:lapsed,open:merged,open:not_retained,open:overtaken,open:stale,open:withdrawn,overtaken:open,overtaken:stale,stale:lapsed,stale:not_retained,stale:open,stale:overtaken,stale:withdrawn,submitted:inadmissible,submitted:lapsed,submitted:open,submitted:withdrawn}'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION 'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_amendment_stands_4740c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF ROW(OLD.id, OLD.created_at, OLD.statement_id, OLD.number, OLD.op, OLD.target_id, OLD.under, OLD.kind,
               OLD.reason, OLD.parent_id, OLD.submitted_at, OLD.submitted_by_id)
           IS DISTINCT FROM
           ROW(NEW.id, NEW.created_at, NEW.statement_id, NEW.number, NEW.op, NEW.target_id, NEW.under, NEW.kind,
               NEW.reason, NEW.parent_id, NEW.submitted_at, NEW.submitted_by_id)
           OR ((OLD.text, OLD.base_text, OLD.base_parent_id, OLD.base_chapeau)
               IS DISTINCT FROM (NEW.text, NEW.base_text, NEW.base_parent_id, NEW.base_chapeau)
               AND NOT (OLD.state = 'stale' AND NEW.state = 'open'))
           OR (OLD.admitted_at IS NOT NULL AND OLD.admitted_at IS DISTINCT FROM NEW.admitted_at)
           OR (OLD.state IN ('agreed', 'inadmissible', 'lapsed', 'merged', 'not_retained', 'withdrawn')
               AND OLD.answer IS DISTINCT FROM NEW.answer)
        THEN RAISE EXCEPTION 'pgtrigger: what an amendment wants stays as it was'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_annex_f063e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_adoptionrecord WHERE statement_id = NEW.statement_id)
           OR NOT EXISTS (SELECT 1 FROM statements_rosterentry r JOIN statements_tabling t ON t.id = r.tabling_id
                          WHERE r.id = NEW.party_id AND t.statement_id = NEW.statement_id AND t.closed_at IS NULL
                            AND (t.disclosure <> 'sealed' OR t.disclosed_at IS NOT NULL))
           OR EXISTS (SELECT 1 FROM statements_gavelling g JOIN statements_rosterentry r ON r.tabling_id = g.tabling_id
                      WHERE r.id = NEW.party_id AND g.ended_at IS NULL)
           OR (NEW.credential_id IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM delegates_credential c JOIN statements_rosterentry r ON r.id = NEW.party_id
               WHERE c.id = NEW.credential_id AND c.participation_id = r.participation_id
                 AND c.person_id = NEW.given_by_id AND c.valid_from <= NEW.at
                 AND (c.valid_until IS NULL OR c.valid_until > NEW.at)))
           OR (NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM statements_annex a
               WHERE a.id = NEW.supersedes_id AND a.party_id = NEW.party_id AND a.kind = NEW.kind))
        THEN RAISE EXCEPTION 'pgtrigger: an annex belongs to a party of its text, and to the record'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_annex_stands_cc88d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.symbol <> ''
           OR ROW(OLD.id, OLD.created_at, OLD.statement_id, OLD.party_id, OLD.kind, OLD.paragraphs, OLD.texts,
                  OLD.statuses, OLD.publish, OLD.withdrawn, OLD.given_by_id, OLD.credential_id, OLD.recorded_by_id,
                  OLD.at, OLD.supersedes_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.statement_id, NEW.party_id, NEW.kind, NEW.paragraphs, NEW.texts,
                  NEW.statuses, NEW.publish, NEW.withdrawn, NEW.given_by_id, NEW.credential_id, NEW.recorded_by_id,
                  NEW.at, NEW.supersedes_id)
           OR EXISTS (SELECT 1 FROM statements_adoptionrecord WHERE statement_id = OLD.statement_id)
        THEN RAISE EXCEPTION 'pgtrigger: what a party annexed cannot change'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_01958() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_01ffc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0289f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_09ac5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0d0e1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0d729() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0f94b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_19f49() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_1b496() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_21441() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_22b39() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_25491() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_2834d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_2a19f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_2a374() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_2b0ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_2e06c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_30260() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_32ca1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_361f0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_36aa7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_38d59() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_3e19f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_3f0dd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_45b21() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_45f7b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_46b2d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_483ba() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_48fd0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4bfe4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4c58a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4c91d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4de12() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_5034d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_51b62() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_5a7b0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_5c16f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_5c378() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_640e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_65f29() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_6641d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_67feb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_682d2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_691ed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_6e58d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_6f8c8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_72d3f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_7440e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_7ad1a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_7bce2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_7d08c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_7fa3c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_81835() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_81a4c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_81c4b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_85043() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_85518() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_86ec0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_8a311() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_8b8b5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_8da92() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_93170() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_9426e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_97666() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_9799e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_97a71() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_98374() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_98e08() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_9ba1e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_9e7ed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a2cce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a3e72() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a4e72() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a58f6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a6b88() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a78fe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_af09a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b009f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b0a9c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b22ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b56c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b6785() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b7a35() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_bbc8d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_bccd0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_bec68() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_bfb64() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c279f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c6936() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c8cd1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c925a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_cbb73() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ce9a4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ced40() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_cf8cd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d2078() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d477a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d557d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d6bf6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_da22a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_df8ab() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_e06d0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_e1d0c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_e2a26() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_e67d3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_eaa73() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_f193a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_f1c5a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_fba4f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_fdca5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_fdcca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_fecb3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_belongs_f4afd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (SELECT 1 FROM documents_languageversion v JOIN documents_document d ON d.id = v.document_id
                       WHERE v.id = NEW.version_id AND d.id = NEW.document_id AND v.status = 'authentic'
                       AND NEW.symbol = d.symbol || '/Corr.' || NEW.number
                       AND (NEW.kind = 'editorial' OR d.outcome = 'adopted')
                       AND (NEW.kind = 'editorial') = EXISTS (
                           SELECT 1 FROM documents_languageversion w WHERE w.document_id = d.id
                           AND w.language = v.language AND w.status = 'authentic' AND w.sequence < v.sequence))
        THEN RAISE EXCEPTION 'pgtrigger: a corrigendum brings an authentic version of its own adopted text'; END IF;
        IF NEW.number <> 1 + (SELECT count(*) FROM documents_corrigendum c WHERE c.document_id = NEW.document_id)
        THEN RAISE EXCEPTION 'pgtrigger: corrigenda of a text are numbered without gaps'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_bracket_closed_f8833() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL
           OR ROW(OLD.id, OLD.statement_id, OLD.number, OLD.target_id, OLD.after_id, OLD.opened_at)
              IS DISTINCT FROM ROW(NEW.id, NEW.statement_id, NEW.number, NEW.target_id, NEW.after_id, NEW.opened_at)
           OR (NEW.chosen_id IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM statements_alternative a
               WHERE a.id = NEW.chosen_id AND a.group_id = NEW.id AND a.retired_at IS NULL))
        THEN RAISE EXCEPTION 'pgtrigger: a closed bracket stays closed'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_call_begins_96e96() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM statements_tabling t WHERE t.id = NEW.tabling_id FOR SHARE;
        IF NEW.ended_at IS NOT NULL
           OR NOT EXISTS (SELECT 1 FROM statements_tabling t WHERE t.id = NEW.tabling_id AND t.closed_at IS NULL
                          AND t.calls_objections AND t.opened_at <= NEW.opened_at
                          AND (t.disclosure <> 'sealed' OR t.disclosed_at IS NOT NULL))
        THEN RAISE EXCEPTION 'pgtrigger: nobody can be asked for objections here'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_call_stands_5656f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.ended_at IS NOT NULL
           OR ROW(OLD.id, OLD.created_at, OLD.tabling_id, OLD.number, OLD.chair, OLD.opened_at, OLD.opened_by_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.tabling_id, NEW.number, NEW.chair, NEW.opened_at, NEW.opened_by_id)
           OR (NEW.party_id IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM statements_rosterentry r WHERE r.id = NEW.party_id AND r.tabling_id = NEW.tabling_id
               AND NOT r.excluded))
           OR (NEW.outcome = 'nobody' AND 
    EXISTS (SELECT 1 FROM statements_position p JOIN statements_rosterentry r ON r.id = p.party_id
            WHERE r.tabling_id = NEW.tabling_id AND NOT r.excluded AND p.value = 'object' AND p.at <= NEW.ended_at
              AND (r.left_at IS NULL OR r.left_at > NEW.ended_at)
              AND NOT EXISTS (SELECT 1 FROM statements_position q
                              WHERE q.supersedes_id = p.id AND q.at <= NEW.ended_at))
)
        THEN RAISE EXCEPTION 'pgtrigger: a call for objections ends once, and as it went'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_call_with_its_text_a4895() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
    SELECT 1 FROM statements_objectioncall c JOIN statements_tabling t ON t.id = c.tabling_id
    JOIN statements_statement s ON s.id = t.statement_id
    WHERE c.ended_at IS NULL
      AND (t.closed_at IS NOT NULL OR s.state <> 'tabled' OR s.tabling_id IS DISTINCT FROM t.id)
 AND c.id = NEW.id)
        THEN RAISE EXCEPTION 'pgtrigger: a call for objections is open beside its text'; END IF;
        RETURN NULL;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_called_record_2ebe6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_tabling t WHERE t.id = NEW.tabling_id AND t.calls_objections)
           AND (NOT NEW.asked_for_objections OR NOT EXISTS (
               SELECT 1 FROM statements_objectioncall c
               WHERE c.tabling_id = NEW.tabling_id AND c.outcome = 'nobody' AND c.ended_at <= NEW.adopted_at
                 AND NOT EXISTS (SELECT 1 FROM statements_objectioncall d
                                 WHERE d.tabling_id = c.tabling_id AND d.number > c.number)
                 AND NOT EXISTS (SELECT 1 FROM statements_position p JOIN statements_rosterentry r ON r.id = p.party_id
                                 WHERE r.tabling_id = c.tabling_id AND NOT r.excluded AND p.value = 'object'
                                   AND p.at >= c.opened_at)))
        THEN RAISE EXCEPTION 'pgtrigger: objections have not been called for'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_calls_shut_be6ca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_gavelling g WHERE g.tabling_id = NEW.tabling_id AND g.ended_at IS NULL)
        THEN RAISE EXCEPTION 'pgtrigger: the gavel has fallen, and awaits its countersign'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_circulation_kept_8f3de() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_circulation_of_frozen_words_f3aaf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (SELECT 1 FROM statements_revision r WHERE r.id = NEW.revision_id AND r.frozen_at IS NOT NULL)
        THEN RAISE EXCEPTION 'pgtrigger: only frozen words are circulated'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_closed_with_its_text_d713b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_statement s JOIN statements_tabling t ON t.statement_id = s.id
                   WHERE t.id = NEW.id AND (
                       (s.tabling_id = t.id AND t.closed_at IS NOT NULL AND s.state IN ('adopted_ad_ref', 'gavelled', 'silence', 'tabled'))
                       OR (t.closed_at IS NULL AND s.tabling_id IS DISTINCT FROM t.id)
                       OR (t.closed_at IS NULL AND (t.provisional <> '{}') <> (s.state = 'adopted_ad_ref'))
                       OR (t.outcome = 'adopted'
                           AND (s.tabling_id IS DISTINCT FROM t.id OR s.state NOT IN ('adopted', 'superseded')))))
        THEN RAISE EXCEPTION 'pgtrigger: a tabling and its text go together'; END IF;
        RETURN NULL;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_conferences_phase_round_46c09() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
                    IF NEW.round_id IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM conferences_round r
                        WHERE r.id = NEW.round_id AND r.conference_id = NEW.conference_id
                    ) THEN
                        RAISE EXCEPTION 'the round belongs to another conference'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'conferences_phase_round';
                    END IF;
                    RETURN NEW;
                
                END;
            $$;
CREATE FUNCTION public.pgtrigger_conferences_question_of_own_set_43bbc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NEW.question_set_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM conferences_questionset s
            WHERE s.id = NEW.question_set_id AND s.conference_id = NEW.conference_id
        ) THEN
            RAISE EXCEPTION 'the set belongs to another conference'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'conferences_question_of_own_set';
        END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_corrected_by_a_corrigendum_0b186() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NEW.status = 'authentic'
           AND EXISTS (SELECT 1 FROM documents_languageversion v WHERE v.document_id = NEW.document_id
                       AND v.language = NEW.language AND v.sequence < NEW.sequence AND v.status = 'authentic')
           AND NOT EXISTS (SELECT 1 FROM documents_corrigendum c WHERE c.version_id = NEW.id AND c.kind = 'editorial')
        THEN RAISE EXCEPTION 'pgtrigger: an authentic version is corrected by an editorial corrigendum'; END IF;
        RETURN NULL;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_countersigned_record_0792e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF (SELECT t.countersigned FROM statements_tabling t WHERE t.id = NEW.tabling_id) IS DISTINCT FROM EXISTS (
               SELECT 1 FROM statements_gavelling g
               WHERE g.tabling_id = NEW.tabling_id AND g.outcome = 'signed'
                 AND g.gavelled_by_id = NEW.gavelled_by_id AND g.ended_by_id = NEW.countersigned_by_id)
        THEN RAISE EXCEPTION 'pgtrigger: the record is not countersigned as it should be'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_deposited_d0bee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_disclosure_stands_8b0ca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF (OLD.disclosure IS DISTINCT FROM NEW.disclosure
            AND (OLD.disclosed_at IS NOT NULL OR EXISTS (
                SELECT 1 FROM statements_position p JOIN statements_rosterentry r ON r.id = p.party_id
                WHERE r.tabling_id = OLD.id)))
           OR (OLD.disclosure <> 'sealed' AND NEW.disclosure = 'sealed' AND EXISTS (
                SELECT 1 FROM statements_objectioncall c WHERE c.tabling_id = OLD.id))
           OR (OLD.disclosed_at IS NOT NULL
               AND ROW(OLD.disclosed_at, OLD.disclosed_by_id)
                   IS DISTINCT FROM ROW(NEW.disclosed_at, NEW.disclosed_by_id))
        THEN RAISE EXCEPTION 'pgtrigger: who sees the positions of a round cannot change'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_disposition_stands_2f5ec() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE' OR OLD.settled_at IS NOT NULL
           OR ROW(OLD.id, OLD.amendment_id, OLD.version, OLD.kind, OLD.reason, OLD.prepared_at, OLD.prepared_by_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.amendment_id, NEW.version, NEW.kind, NEW.reason, NEW.prepared_at, NEW.prepared_by_id)
           OR (OLD.listed_at IS NOT NULL AND OLD.listed_at IS DISTINCT FROM NEW.listed_at)
           OR (OLD.pulled_at IS NOT NULL AND OLD.pulled_at IS DISTINCT FROM NEW.pulled_at)
        THEN RAISE EXCEPTION 'pgtrigger: a disposition stays as it was proposed'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_entry_holds_its_round_690ad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM statements_tabling t
        WHERE t.id = (SELECT r.tabling_id FROM statements_rosterentry r WHERE r.id = NEW.party_id) FOR SHARE;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_agenda_rapporteur_13dce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.rapporteur_id IS NOT NULL
               AND NOT EXISTS (
                   SELECT 1 FROM forum_sessions_assignment other
                   WHERE other.sitting_id = NEW.sitting_id AND other.person_id = NEW.rapporteur_id
               ) THEN
                RAISE EXCEPTION 'rapporteur_id has no role in the session'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_agenda_rapporteur';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_asked_own_7d5c9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.participation_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM delegations_participation other WHERE other.id = NEW.participation_id AND other.conference_id = (SELECT r.conference_id FROM forum_sessions_meetingrequest r WHERE r.id = NEW.request_id)) THEN
                RAISE EXCEPTION 'participation_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_asked_own';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_asked_proposed_71203() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.time_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM forum_sessions_proposedtime other WHERE other.id = NEW.time_id AND other.request_id = NEW.request_id) THEN
                RAISE EXCEPTION 'time_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_asked_proposed';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_assignment_busy_766bb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            NEW.busy := (SELECT busy FROM forum_sessions_session WHERE id = NEW.sitting_id);
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_closed_times_count_24900() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND (NEW.during, NEW.status, NEW.visibility, NEW.format)
           IS NOT DISTINCT FROM (OLD.during, OLD.status, OLD.visibility, OLD.format) THEN
            RETURN NULL;
        END IF;
        IF TG_OP = 'DELETE' THEN
            UPDATE forum_sessions_closedtimes t SET number = t.number + 1, updated_at = now()
            WHERE t.conference_id = OLD.conference_id AND OLD.visibility <> 'public'
              AND t.updated_at <> now();
        ELSIF NEW.visibility <> 'public'
           OR (TG_OP = 'UPDATE' AND OLD.visibility <> 'public') THEN
            INSERT INTO forum_sessions_closedtimes AS t (id, conference_id, number, created_at, updated_at)
            VALUES (gen_random_uuid(), NEW.conference_id, 1, now(), now())
            ON CONFLICT (conference_id) DO UPDATE SET number = t.number + 1, updated_at = now()
            WHERE t.updated_at <> now();
        END IF;
        RETURN NULL;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_delegation_own_0e588() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.participation_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM delegations_participation other WHERE other.id = NEW.participation_id AND other.conference_id = (SELECT s.conference_id FROM forum_sessions_session s WHERE s.id = NEW.sitting_id)) THEN
                RAISE EXCEPTION 'participation_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_delegation_own';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_display_room_b6a07() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.room_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM conferences_room other WHERE other.id = NEW.room_id AND other.conference_id = NEW.conference_id) THEN
                RAISE EXCEPTION 'room_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_display_room';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_material_speaker_fe80c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.speaker_id IS NOT NULL
               AND NOT EXISTS (
                   SELECT 1 FROM forum_sessions_assignment other
                   WHERE other.sitting_id = NEW.sitting_id AND other.person_id = NEW.speaker_id
               ) THEN
                RAISE EXCEPTION 'speaker_id has no role in the session'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_material_speaker';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_meeting_asking_de0d7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.asking_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM delegations_participation other WHERE other.id = NEW.asking_id AND other.conference_id = NEW.conference_id) THEN
                RAISE EXCEPTION 'asking_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_meeting_asking';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_meeting_own_472d0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.sitting_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM forum_sessions_session other WHERE other.id = NEW.sitting_id AND other.conference_id = NEW.conference_id) THEN
                RAISE EXCEPTION 'sitting_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_meeting_own';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_no_note_when_final_3fd42() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF (SELECT n.state FROM forum_sessions_sessionnotes n WHERE n.id = NEW.notes_id FOR SHARE) = 'final' THEN
            RAISE EXCEPTION 'the notes are final'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_no_note_when_final';
        END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_notes_reopened_with_reason_33342() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.state = 'final' AND NEW.state <> 'final'
           AND (NEW.reopened_because = '' OR NEW.reopened_at IS NOT DISTINCT FROM OLD.reopened_at) THEN
            RAISE EXCEPTION 'final notes are opened again with a reason'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_notes_reopened_with_reason';
        END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_person_own_77c98() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.person_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM delegates_person other WHERE other.id = NEW.person_id AND other.forum_id = (SELECT c.forum_id FROM forum_sessions_session s JOIN conferences_conference c ON c.id = s.conference_id WHERE s.id = NEW.sitting_id)) THEN
                RAISE EXCEPTION 'person_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_person_own';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_phase_own_671b3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.phase_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM conferences_phase other WHERE other.id = NEW.phase_id AND other.conference_id = NEW.conference_id) THEN
                RAISE EXCEPTION 'phase_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_phase_own';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_places_hold_seats_f6175() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM forum_sessions_guest g WHERE g.sign_up_id = NEW.id AND g.seat > NEW.places) THEN
            RAISE EXCEPTION 'somebody has that place'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_places_hold_seats';
        END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_question_own_e208b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.question_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM conferences_guidingquestion other WHERE other.id = NEW.question_id AND other.conference_id = (SELECT s.conference_id FROM forum_sessions_session s WHERE s.id = NEW.sitting_id)) THEN
                RAISE EXCEPTION 'question_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_question_own';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_question_set_own_fb041() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.question_set_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM conferences_questionset other WHERE other.id = NEW.question_set_id AND other.conference_id = (SELECT s.conference_id FROM forum_sessions_session s WHERE s.id = NEW.sitting_id)) THEN
                RAISE EXCEPTION 'question_set_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_question_set_own';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_requirement_first_delegation_fb248() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.first_delegation_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM delegations_participation other WHERE other.id = NEW.first_delegation_id AND other.conference_id = NEW.conference_id) THEN
                RAISE EXCEPTION 'first_delegation_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_requirement_first_delegation';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_requirement_first_person_94e72() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.first_person_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM delegates_person other WHERE other.id = NEW.first_person_id AND other.forum_id = (SELECT c.forum_id FROM conferences_conference c WHERE c.id = NEW.conference_id)) THEN
                RAISE EXCEPTION 'first_person_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_requirement_first_person';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_requirement_first_sitting_8bc98() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.first_sitting_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM forum_sessions_session other WHERE other.id = NEW.first_sitting_id AND other.conference_id = NEW.conference_id) THEN
                RAISE EXCEPTION 'first_sitting_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_requirement_first_sitting';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_requirement_second_delegation_f023b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.second_delegation_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM delegations_participation other WHERE other.id = NEW.second_delegation_id AND other.conference_id = NEW.conference_id) THEN
                RAISE EXCEPTION 'second_delegation_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_requirement_second_delegation';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_requirement_second_person_e69a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.second_person_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM delegates_person other WHERE other.id = NEW.second_person_id AND other.forum_id = (SELECT c.forum_id FROM conferences_conference c WHERE c.id = NEW.conference_id)) THEN
                RAISE EXCEPTION 'second_person_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_requirement_second_person';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_requirement_second_sitting_75791() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.second_sitting_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM forum_sessions_session other WHERE other.id = NEW.second_sitting_id AND other.conference_id = NEW.conference_id) THEN
                RAISE EXCEPTION 'second_sitting_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_requirement_second_sitting';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_room_own_a3612() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.room_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM conferences_room other WHERE other.id = NEW.room_id AND other.conference_id = NEW.conference_id) THEN
                RAISE EXCEPTION 'room_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_room_own';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_seat_is_a_place_d5500() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NEW.seat IS NOT NULL AND (
            NEW.seat < 1 OR NEW.seat > (SELECT places FROM forum_sessions_signup WHERE id = NEW.sign_up_id FOR SHARE)
        ) THEN
            RAISE EXCEPTION 'there is no such place'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_seat_is_a_place';
        END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_sequence_counts_4583f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        -- whoever sets the number says so: a reader's calendar has to take an event out
        IF NEW.sequence = OLD.sequence
           AND (NEW.during, NEW.room_id, NEW.status) IS DISTINCT FROM (OLD.during, OLD.room_id, OLD.status) THEN
            NEW.sequence := OLD.sequence + 1;
        END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_forum_sessions_track_own_d8819() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.track_id IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM conferences_track other WHERE other.id = NEW.track_id AND other.conference_id = NEW.conference_id) THEN
                RAISE EXCEPTION 'track_id belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_track_own';
            END IF;
            RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_frozen_b3f73() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE' OR OLD.translations_frozen_at IS NOT NULL
           OR ROW(OLD.id, OLD.statement_id, OLD.rev_no, OLD.working_language, OLD.title, OLD.note, OLD.frozen_at,
                  OLD.created_at)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.statement_id, NEW.rev_no, NEW.working_language, NEW.title, NEW.note, NEW.frozen_at,
                  NEW.created_at)
        THEN RAISE EXCEPTION 'pgtrigger: a frozen revision cannot change'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_frozen_text_remove_94187() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_revision r WHERE r.id = OLD.revision_id AND r.frozen_at IS NOT NULL)
        THEN RAISE EXCEPTION 'pgtrigger: the text of a frozen revision cannot change'; END IF;
        RETURN COALESCE(NEW, OLD);
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_frozen_text_write_81208() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_revision r WHERE r.id = NEW.revision_id AND r.frozen_at IS NOT NULL)
        THEN RAISE EXCEPTION 'pgtrigger: the text of a frozen revision cannot change'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_gavel_begins_4fff3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NEW.ended_at IS NOT NULL
           OR NOT EXISTS (SELECT 1 FROM statements_tabling t WHERE t.id = NEW.tabling_id AND t.closed_at IS NULL
                          AND t.countersigned AND t.opened_at <= NEW.gavelled_at)
        THEN RAISE EXCEPTION 'pgtrigger: no gavel can fall here that somebody countersigns'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_gavel_stands_bbd89() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.ended_at IS NOT NULL
           OR ROW(OLD.id, OLD.created_at, OLD.tabling_id, OLD.number, OLD.stated, OLD.gavelled_at, OLD.gavelled_by_id,
                  OLD.gavelled_by_name)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.tabling_id, NEW.number, NEW.stated, NEW.gavelled_at, NEW.gavelled_by_id,
                  NEW.gavelled_by_name)
        THEN RAISE EXCEPTION 'pgtrigger: what was stated at the gavel cannot change'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_gavel_with_its_text_fe1ea() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_tabling o JOIN statements_statement s ON s.id = o.statement_id
                   WHERE o.id = NEW.tabling_id AND 
    (s.state = 'gavelled') <> EXISTS (
        SELECT 1 FROM statements_gavelling g JOIN statements_tabling t ON t.id = g.tabling_id
        WHERE t.statement_id = s.id AND g.ended_at IS NULL)
)
        THEN RAISE EXCEPTION 'pgtrigger: a gavel that awaits its countersign and its text go together'; END IF;
        RETURN NULL;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_immutable_1f559() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_03dea() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_amendmentevent" ("admitted_at", "after_id", "base_parent_id", "base_revision_id", "contested_at", "created_at", "id", "kind", "number", "op", "overtaken_by_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "state", "statement_id", "submitted_at", "submitted_by_id", "target_id", "under", "updated_at") VALUES (NEW."admitted_at", NEW."after_id", NEW."base_parent_id", NEW."base_revision_id", NEW."contested_at", NEW."created_at", NEW."id", NEW."kind", NEW."number", NEW."op", NEW."overtaken_by_id", NEW."parent_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place", NEW."state", NEW."statement_id", NEW."submitted_at", NEW."submitted_by_id", NEW."target_id", NEW."under", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0594c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_phaseevent" ("conference_id", "created_at", "ends_on", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "starts_on", "titles", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."ends_on", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."round_id", NEW."starts_on", NEW."titles", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_06acd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_interpretationevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "source", "target", "updated_at") VALUES (NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sitting_id", NEW."source", NEW."target", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0770b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_roomevent" ("capacity", "conference_id", "created_at", "id", "names", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."capacity", NEW."conference_id", NEW."created_at", NEW."id", NEW."names", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_07e3a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releasedinterpretationevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "source", "target", "updated_at") VALUES (NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sitting_id", NEW."source", NEW."target", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_083a9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_sessionquestionevent" ("created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question_id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0a49f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_statementevent" ("amendments_until", "basis", "conference_id", "created_at", "dated_on", "document_id", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "revision_id", "state", "superseded_by_id", "symbol", "tabling_id", "updated_at", "working_language") VALUES (NEW."amendments_until", NEW."basis", NEW."conference_id", NEW."created_at", NEW."dated_on", NEW."document_id", NEW."id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."places", NEW."revision_id", NEW."state", NEW."superseded_by_id", NEW."symbol", NEW."tabling_id", NEW."updated_at", NEW."working_language"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0f071() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegates_personevent" ("affiliation", "created_at", "email", "family_name", "forum_id", "given_name", "honorific", "id", "key_version", "language", "languages", "name_order", "native_language", "native_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "time_zone", "updated_at", "user_id") VALUES (NEW."affiliation", NEW."created_at", NEW."email", NEW."family_name", NEW."forum_id", NEW."given_name", NEW."honorific", NEW."id", NEW."key_version", NEW."language", NEW."languages", NEW."name_order", NEW."native_language", NEW."native_name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."time_zone", NEW."updated_at", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_12082() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_signupevent" ("closes_at", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "sitting_id", "updated_at") VALUES (NEW."closes_at", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."places", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_15385() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegations_entitynameevent" ("conference_id", "context", "created_at", "disclaimer", "display", "entity_id", "flag_allowed", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "updated_at") VALUES (NEW."conference_id", NEW."context", NEW."created_at", NEW."disclaimer", NEW."display", NEW."entity_id", NEW."flag_allowed", NEW."id", NEW."language", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sort_key", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_175ba() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_displaylinkevent" ("conference_id", "created_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."room_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_1c28e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_corrigendumevent" ("approved_by", "approved_on", "canon_version", "created_at", "document_id", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sha256", "symbol", "updated_at", "version_id") VALUES (NEW."approved_by", NEW."approved_on", NEW."canon_version", NEW."created_at", NEW."document_id", NEW."id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."sha256", NEW."symbol", NEW."updated_at", NEW."version_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_1fccf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_daytemplateevent" ("begins", "conference_id", "created_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slots", "updated_at") VALUES (NEW."begins", NEW."conference_id", NEW."created_at", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."slots", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_21962() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_referralmemberevent" ("created_at", "id", "order", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."referral_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_27212() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_sponsorevent" ("amendment_id", "created_at", "credential_id", "id", "joined_at", "left_at", "order", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "updated_at") VALUES (NEW."amendment_id", NEW."created_at", NEW."credential_id", NEW."id", NEW."joined_at", NEW."left_at", NEW."order", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_2b9c7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_organizationevent" ("created_at", "forum_id", "id", "names", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "url") VALUES (NEW."created_at", NEW."forum_id", NEW."id", NEW."names", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at", NEW."url"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_3004f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_revisionevent" ("created_at", "frozen_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rev_no", "statement_id", "title", "translations_frozen_at", "updated_at", "working_language") VALUES (NEW."created_at", NEW."frozen_at", NEW."id", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."rev_no", NEW."statement_id", NEW."title", NEW."translations_frozen_at", NEW."updated_at", NEW."working_language"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_3856c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_sessionevent" ("attribution", "conference_id", "created_at", "descriptions", "during", "format", "ics_uid", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "pinned", "room_id", "status", "titles", "track_id", "updated_at", "visibility") VALUES (NEW."attribution", NEW."conference_id", NEW."created_at", NEW."descriptions", NEW."during", NEW."format", NEW."ics_uid", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phase_id", NEW."pinned", NEW."room_id", NEW."status", NEW."titles", NEW."track_id", NEW."updated_at", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_3867c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_userevent" ("created_at", "email", "id", "is_active", "is_staff", "is_superuser", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone", "updated_at") VALUES (NEW."created_at", NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."language", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."time_zone", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_3a1c8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_gavellingevent" ("created_at", "ended_at", "ended_by_id", "ended_by_name", "gavelled_at", "gavelled_by_id", "gavelled_by_name", "id", "number", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "stated", "tabling_id", "updated_at") VALUES (NEW."created_at", NEW."ended_at", NEW."ended_by_id", NEW."ended_by_name", NEW."gavelled_at", NEW."gavelled_by_id", NEW."gavelled_by_name", NEW."id", NEW."number", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."stated", NEW."tabling_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_3f026() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_questionsetevent" ("conference_id", "created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titles", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."titles", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_3f8a8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_meetingrequestevent" ("asking_id", "conference_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "status", "subject", "updated_at", "word") VALUES (NEW."asking_id", NEW."conference_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sitting_id", NEW."status", NEW."subject", NEW."updated_at", NEW."word"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_3fac9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_loginlinkevent" ("created_at", "expires_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "used_at", "user_id") VALUES (NEW."created_at", NEW."expires_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at", NEW."used_at", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_4345a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_symbolcounterevent" ("body", "created_at", "forum_id", "id", "last", "parent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series", "updated_at", "year") VALUES (NEW."body", NEW."created_at", NEW."forum_id", NEW."id", NEW."last", NEW."parent", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."series", NEW."updated_at", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_43ebc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_paragraphevent" ("born_in_id", "created_at", "ended_in_id", "id", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "split_from_id", "statement_id", "updated_at") VALUES (NEW."born_in_id", NEW."created_at", NEW."ended_in_id", NEW."id", NEW."merged_into_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."split_from_id", NEW."statement_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_44568() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_roomtermsevent" ("building", "closes", "created_at", "id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "updated_at") VALUES (NEW."building", NEW."closes", NEW."created_at", NEW."id", NEW."opens", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."room_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_46f15() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_teammemberevent" ("accepted_at", "conference_id", "created_at", "forum_id", "id", "invited_email", "invited_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "updated_at", "user_id") VALUES (NEW."accepted_at", NEW."conference_id", NEW."created_at", NEW."forum_id", NEW."id", NEW."invited_email", NEW."invited_name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."updated_at", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_4c230() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegates_registrationiddelegatenamingconsentconfirmedatevent" ("confirmed_at", "delegate_id", "id", "naming_consent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."confirmed_at", NEW."delegate_id", NEW."id", NEW."naming_consent", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_4c91b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "messaging_sharedwordsevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_4ea90() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_organizationroleevent" ("conference_id", "created_at", "forum_id", "id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."forum_id", NEW."id", NEW."order", NEW."organization_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_50ee2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releasedsessionevent" ("attribution", "conference_id", "created_at", "descriptions", "during", "format", "ics_uid", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "room_id", "sequence", "status", "titles", "track_id", "updated_at", "visibility") VALUES (NEW."attribution", NEW."conference_id", NEW."created_at", NEW."descriptions", NEW."during", NEW."format", NEW."ics_uid", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phase_id", NEW."room_id", NEW."sequence", NEW."status", NEW."titles", NEW."track_id", NEW."updated_at", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_523e7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_agendaitemevent" ("created_at", "id", "minutes", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rapporteur_id", "sitting_id", "symbols", "titles", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."minutes", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."rapporteur_id", NEW."sitting_id", NEW."symbols", NEW."titles", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_53692() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_proposalevent" ("conference_id", "created_at", "id", "limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."limit", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_53736() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releasedagendaitemevent" ("created_at", "id", "minutes", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rapporteur_id", "sitting_id", "symbols", "titles", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."minutes", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."rapporteur_id", NEW."sitting_id", NEW."symbols", NEW."titles", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_57c78() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_stanceevent" ("at", "by_id", "created_at", "credential_id", "id", "order", "paragraph_id", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision_id", "statement_id", "told_from", "updated_at", "visibility") VALUES (NEW."at", NEW."by_id", NEW."created_at", NEW."credential_id", NEW."id", NEW."order", NEW."paragraph_id", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."revision_id", NEW."statement_id", NEW."told_from", NEW."updated_at", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_5a243() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_alternativeevent" ("amendment_id", "created_at", "group_id", "id", "number", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "updated_at") VALUES (NEW."amendment_id", NEW."created_at", NEW."group_id", NEW."id", NEW."number", NEW."origin", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."retired_at", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_5c653() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_guestevent" ("confirmed_at", "created_at", "id", "language", "mailed_at", "mails", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat", "sign_up_id", "turn", "updated_at") VALUES (NEW."confirmed_at", NEW."created_at", NEW."id", NEW."language", NEW."mailed_at", NEW."mails", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."seat", NEW."sign_up_id", NEW."turn", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_5d255() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_publicationevent" ("created_at", "embargo_until", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "retracted_at", "retracted_by_id", "retraction_notes", "updated_at", "version_id") VALUES (NEW."created_at", NEW."embargo_until", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."published_at", NEW."published_by_id", NEW."retracted_at", NEW."retracted_by_id", NEW."retraction_notes", NEW."updated_at", NEW."version_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_5db46() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_calendarkeyevent" ("created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_5dd80() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_silencereplyevent" ("at", "created_at", "credential_id", "given_by_id", "id", "is_late", "kind", "letter", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_id", "recorded_at", "recorded_by_id", "text", "updated_at") VALUES (NEW."at", NEW."created_at", NEW."credential_id", NEW."given_by_id", NEW."id", NEW."is_late", NEW."kind", NEW."letter", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."procedure_id", NEW."recorded_at", NEW."recorded_by_id", NEW."text", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_5f272() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "messaging_messageevent" ("attempts", "created_at", "dedupe_key", "from_name", "id", "kind", "language", "last_error", "message_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reply_to", "resent_from_id", "scope_id", "sent_at", "state", "subject", "target_id", "to_address", "to_name", "updated_at", "wave_id") VALUES (NEW."attempts", NEW."created_at", NEW."dedupe_key", NEW."from_name", NEW."id", NEW."kind", NEW."language", NEW."last_error", NEW."message_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reply_to", NEW."resent_from_id", NEW."scope_id", NEW."sent_at", NEW."state", NEW."subject", NEW."target_id", NEW."to_address", NEW."to_name", NEW."updated_at", NEW."wave_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_63410() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegates_credentialevent" ("created_at", "function", "id", "issued_by", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "valid_from", "valid_until") VALUES (NEW."created_at", NEW."function", NEW."id", NEW."issued_by", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at", NEW."valid_from", NEW."valid_until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_63b0c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_amendmentrebaseevent" ("amendment_id", "at", "confirmed_by_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "updated_at") VALUES (NEW."amendment_id", NEW."at", NEW."confirmed_by_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."result", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_659ab() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_decisionprofileevent" ("ad_referendum_allowed", "authentic_languages", "conference_id", "countersigned", "created_at", "disclosure", "id", "language_policy", "party_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum", "rule", "silence_hours_min", "updated_at") VALUES (NEW."ad_referendum_allowed", NEW."authentic_languages", NEW."conference_id", NEW."countersigned", NEW."created_at", NEW."disclosure", NEW."id", NEW."language_policy", NEW."party_kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."quorum", NEW."rule", NEW."silence_hours_min", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_6a907() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_outlinesectionevent" ("created_at", "heading", "id", "order", "outline_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."heading", NEW."id", NEW."order", NEW."outline_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_6eba8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_adoptionrecordevent" ("adopted_at", "asked_for_objections", "canon_version", "chain_number", "chair", "countersigned_by_id", "countersigned_by_name", "created_at", "decision_symbol", "format", "forum_id", "gavelled_by_id", "gavelled_by_name", "id", "origin", "party_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "positions", "present", "previous_sha256", "quorum", "roster", "rule", "seal_sha256", "sha256", "source", "statement_id", "tabling_id", "text_symbol", "updated_at") VALUES (NEW."adopted_at", NEW."asked_for_objections", NEW."canon_version", NEW."chain_number", NEW."chair", NEW."countersigned_by_id", NEW."countersigned_by_name", NEW."created_at", NEW."decision_symbol", NEW."format", NEW."forum_id", NEW."gavelled_by_id", NEW."gavelled_by_name", NEW."id", NEW."origin", NEW."party_kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."places", NEW."positions", NEW."present", NEW."previous_sha256", NEW."quorum", NEW."roster", NEW."rule", NEW."seal_sha256", NEW."sha256", NEW."source", NEW."statement_id", NEW."tabling_id", NEW."text_symbol", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_75b94() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_objectioncallevent" ("chair", "created_at", "ended_at", "ended_by_id", "id", "number", "opened_at", "opened_by_id", "outcome", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tabling_id", "updated_at") VALUES (NEW."chair", NEW."created_at", NEW."ended_at", NEW."ended_by_id", NEW."id", NEW."number", NEW."opened_at", NEW."opened_by_id", NEW."outcome", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."tabling_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_794da() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_requirementevent" ("conference_id", "created_at", "first_delegation_id", "first_format", "first_person_id", "first_sitting_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_delegation_id", "second_format", "second_person_id", "second_sitting_id", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."first_delegation_id", NEW."first_format", NEW."first_person_id", NEW."first_sitting_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."second_delegation_id", NEW."second_format", NEW."second_person_id", NEW."second_sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_7977c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_circulationevent" ("at", "by_id", "circle", "created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision_id", "updated_at") VALUES (NEW."at", NEW."by_id", NEW."circle", NEW."created_at", NEW."id", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."revision_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_7adc6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_forumevent" ("abbreviation", "accent", "cadences", "created_at", "id", "is_demonstration", "names", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purposes", "red_lines_from", "slug", "status", "track", "updated_at") VALUES (NEW."abbreviation", NEW."accent", NEW."cadences", NEW."created_at", NEW."id", NEW."is_demonstration", NEW."names", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."purposes", NEW."red_lines_from", NEW."slug", NEW."status", NEW."track", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_7b4d6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_conferenceevent" ("attribution", "cloned_from_id", "closed_sessions", "counts_public", "created_at", "ends_on", "forum_id", "id", "list_public", "mode", "notes_shared", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "programme_mode", "questions_public", "reminder_days", "reply_deadline", "slug", "starts_on", "status", "status_notes", "themes", "time_zone", "titles", "updated_at", "venues", "working_languages", "zone_chosen") VALUES (NEW."attribution", NEW."cloned_from_id", NEW."closed_sessions", NEW."counts_public", NEW."created_at", NEW."ends_on", NEW."forum_id", NEW."id", NEW."list_public", NEW."mode", NEW."notes_shared", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."places", NEW."programme_mode", NEW."questions_public", NEW."reminder_days", NEW."reply_deadline", NEW."slug", NEW."starts_on", NEW."status", NEW."status_notes", NEW."themes", NEW."time_zone", NEW."titles", NEW."updated_at", NEW."venues", NEW."working_languages", NEW."zone_chosen"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_7d955() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releaseevent" ("at", "by_id", "conference_id", "created_at", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "told", "updated_at") VALUES (NEW."at", NEW."by_id", NEW."conference_id", NEW."created_at", NEW."id", NEW."note", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."told", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_7e492() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_assignmentevent" ("created_at", "id", "languages", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."languages", NEW."order", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_84c69() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releasedassignmentevent" ("created_at", "id", "languages", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."languages", NEW."order", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_86925() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_accountinvitationevent" ("accepted_at", "account_id", "created_at", "email", "expires_at", "id", "invited_by_id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."accepted_at", NEW."account_id", NEW."created_at", NEW."email", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."language", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_89de4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_trackevent" ("conference_id", "created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titles", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."titles", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_8e920() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releaseddelegationevent" ("created_at", "id", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."participation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_8fa44() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_acceptedconflictevent" ("conference_id", "created_at", "fingerprint", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sitting_ids", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."fingerprint", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."sitting_ids", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_96afe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_sessiondelegationevent" ("created_at", "id", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."participation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_99209() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_closedtimesevent" ("conference_id", "created_at", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_9ddf3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_withdrawalevent" ("ahead", "conference_id", "created_at", "during", "former_id", "ics_uid", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sequence", "updated_at") VALUES (NEW."ahead", NEW."conference_id", NEW."created_at", NEW."during", NEW."former_id", NEW."ics_uid", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sequence", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_9f84d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_outlinecommentevent" ("answer", "answered_at", "at", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section_id", "updated_at") VALUES (NEW."answer", NEW."answered_at", NEW."at", NEW."created_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."section_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_a584a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_referralevent" ("created_at", "facilitator", "id", "number", "paragraphs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "referred_at", "referred_by_id", "report_by", "returned", "returned_at", "returned_by_id", "statement_id", "updated_at") VALUES (NEW."created_at", NEW."facilitator", NEW."id", NEW."number", NEW."paragraphs", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place", NEW."referred_at", NEW."referred_by_id", NEW."report_by", NEW."returned", NEW."returned_at", NEW."returned_by_id", NEW."statement_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_a6505() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_silenceprocedureevent" ("at_night", "chair", "created_at", "deadline", "ended_at", "hours_min", "id", "meeting", "night_reason", "number", "opened_at", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_by_id", "tabling_id", "updated_at") VALUES (NEW."at_night", NEW."chair", NEW."created_at", NEW."deadline", NEW."ended_at", NEW."hours_min", NEW."id", NEW."meeting", NEW."night_reason", NEW."number", NEW."opened_at", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."started_by_id", NEW."tabling_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_a9b24() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_sourcedfactevent" ("conference_id", "created_at", "forum_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_language", "subject", "updated_at", "values") VALUES (NEW."conference_id", NEW."created_at", NEW."forum_id", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."source", NEW."source_language", NEW."subject", NEW."updated_at", NEW."values"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b0f13() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegations_entityevent" ("code", "created_at", "default_names", "default_sort_keys", "forum_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."code", NEW."created_at", NEW."default_names", NEW."default_sort_keys", NEW."forum_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b1162() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_languageversionevent" ("created_at", "document_id", "id", "language", "paragraphs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sequence", "status", "title", "updated_at") VALUES (NEW."created_at", NEW."document_id", NEW."id", NEW."language", NEW."paragraphs", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sequence", NEW."status", NEW."title", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b2ace() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_noteentryevent" ("agenda_item_id", "author_id", "created_at", "id", "notes_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "unattributed", "updated_at") VALUES (NEW."agenda_item_id", NEW."author_id", NEW."created_at", NEW."id", NEW."notes_id", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question_id", NEW."unattributed", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b2b93() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_translationevent" ("created_at", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proofread_at", "proofread_by_id", "revision_id", "source_hash", "status", "title", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."language", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."proofread_at", NEW."proofread_by_id", NEW."revision_id", NEW."source_hash", NEW."status", NEW."title", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b90b9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_askedpartyevent" ("answer", "created_at", "id", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "time_id", "updated_at", "word") VALUES (NEW."answer", NEW."created_at", NEW."id", NEW."participation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."request_id", NEW."time_id", NEW."updated_at", NEW."word"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ba332() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_translatedparagraphevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proofread_at", "proofread_by_id", "source_hash", "source_id", "translation_id", "updated_at", "words") VALUES (NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."proofread_at", NEW."proofread_by_id", NEW."source_hash", NEW."source_id", NEW."translation_id", NEW."updated_at", NEW."words"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_bb515() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_materialevent" ("access", "created_at", "file_name", "file_type", "id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "shown", "shown_at", "sitting_id", "size", "speaker_id", "title", "updated_at") VALUES (NEW."access", NEW."created_at", NEW."file_name", NEW."file_type", NEW."id", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sha256", NEW."shown", NEW."shown_at", NEW."sitting_id", NEW."size", NEW."speaker_id", NEW."title", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_bd3fb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_tablingevent" ("ad_referendum_allowed", "calls_objections", "canon_version", "closed_at", "closed_by_id", "countersigned", "created_at", "deadline", "disclosed_at", "disclosed_by_id", "disclosure", "exclusion_ground", "id", "opened_at", "opened_by_id", "outcome", "party_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisional", "quorum", "revision_id", "round", "rule", "sha256", "size", "statement_id", "updated_at") VALUES (NEW."ad_referendum_allowed", NEW."calls_objections", NEW."canon_version", NEW."closed_at", NEW."closed_by_id", NEW."countersigned", NEW."created_at", NEW."deadline", NEW."disclosed_at", NEW."disclosed_by_id", NEW."disclosure", NEW."exclusion_ground", NEW."id", NEW."opened_at", NEW."opened_by_id", NEW."outcome", NEW."party_kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."provisional", NEW."quorum", NEW."revision_id", NEW."round", NEW."rule", NEW."sha256", NEW."size", NEW."statement_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_be28e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_delegationtermsevent" ("created_at", "id", "minimum", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."minimum", NEW."participation_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."time_zone", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_be524() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_documentevent" ("conference_id", "created_at", "dated_on", "facts", "id", "kind", "number", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series", "sha256", "superseded_by_id", "symbol", "titles", "updated_at", "year") VALUES (NEW."conference_id", NEW."created_at", NEW."dated_on", NEW."facts", NEW."id", NEW."kind", NEW."number", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."series", NEW."sha256", NEW."superseded_by_id", NEW."symbol", NEW."titles", NEW."updated_at", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_be9ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_guidingquestionevent" ("conference_id", "created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_set_id", "texts", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question_set_id", NEW."texts", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_c428f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_positionevent" ("at", "created_at", "credential_id", "given_by_id", "id", "paragraphs", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publish", "recorded_by_id", "supersedes_id", "tabled_sha256", "text", "updated_at", "value") VALUES (NEW."at", NEW."created_at", NEW."credential_id", NEW."given_by_id", NEW."id", NEW."paragraphs", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."publish", NEW."recorded_by_id", NEW."supersedes_id", NEW."tabled_sha256", NEW."text", NEW."updated_at", NEW."value"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_c880a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_dispositionevent" ("amendment_id", "answer", "answered_at", "created_at", "id", "kind", "listed_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "pulled_at", "pulled_by_id", "pulled_by_person_id", "settled_at", "updated_at", "version") VALUES (NEW."amendment_id", NEW."answer", NEW."answered_at", NEW."created_at", NEW."id", NEW."kind", NEW."listed_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."pulled_at", NEW."pulled_by_id", NEW."pulled_by_person_id", NEW."settled_at", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_c8f8b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_annexevent" ("at", "created_at", "credential_id", "given_by_id", "id", "kind", "paragraphs", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publish", "recorded_by_id", "statement_id", "statuses", "supersedes_id", "symbol", "texts", "updated_at", "withdrawn") VALUES (NEW."at", NEW."created_at", NEW."credential_id", NEW."given_by_id", NEW."id", NEW."kind", NEW."paragraphs", NEW."party_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."publish", NEW."recorded_by_id", NEW."statement_id", NEW."statuses", NEW."supersedes_id", NEW."symbol", NEW."texts", NEW."updated_at", NEW."withdrawn"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_c9473() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_joinlinkevent" ("audience", "created_at", "id", "minutes_before", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "updated_at") VALUES (NEW."audience", NEW."created_at", NEW."id", NEW."minutes_before", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_cb950() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_sessionnotesevent" ("created_at", "final_at", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "reopened_at", "sitting_id", "state", "updated_at") VALUES (NEW."created_at", NEW."final_at", NEW."id", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reminded_at", NEW."reopened_at", NEW."sitting_id", NEW."state", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ceebf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_sessionquestionsetevent" ("created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_set_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question_set_id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d16e9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_bracketgroupevent" ("after_id", "chosen_id", "closed_at", "created_at", "id", "number", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "target_id", "updated_at") VALUES (NEW."after_id", NEW."chosen_id", NEW."closed_at", NEW."created_at", NEW."id", NEW."number", NEW."opened_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."statement_id", NEW."target_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d6f90() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegations_participationevent" ("capacity", "conference_id", "created_at", "entitled", "entity_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "seats", "status", "suspended", "suspended_at", "updated_at", "valid_from", "valid_until") VALUES (NEW."capacity", NEW."conference_id", NEW."created_at", NEW."entitled", NEW."entity_id", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."seats", NEW."status", NEW."suspended", NEW."suspended_at", NEW."updated_at", NEW."valid_from", NEW."valid_until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d71ec() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_silencenoticeevent" ("counts", "created_at", "failed_at", "function", "handed_at", "handed_by_id", "handed_words", "id", "message_id", "party_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_id", "queued_at", "seen_at", "sent_at", "updated_at") VALUES (NEW."counts", NEW."created_at", NEW."failed_at", NEW."function", NEW."handed_at", NEW."handed_by_id", NEW."handed_words", NEW."id", NEW."message_id", NEW."party_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."procedure_id", NEW."queued_at", NEW."seen_at", NEW."sent_at", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d87c5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_outlinesourceevent" ("created_at", "id", "number", "outline_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."number", NEW."outline_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_dc341() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_reportoutlineevent" ("cleared_at", "cleared_by_id", "cleared_name", "comments_until", "conference_id", "created_at", "id", "language", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "statement_id", "title", "updated_at") VALUES (NEW."cleared_at", NEW."cleared_by_id", NEW."cleared_name", NEW."comments_until", NEW."conference_id", NEW."created_at", NEW."id", NEW."language", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."state", NEW."statement_id", NEW."title", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e0957() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_toldblockevent" ("conference_id", "created_at", "during", "ics_uid", "id", "is_off", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sequence", "sitting_ids", "told_at", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."during", NEW."ics_uid", NEW."id", NEW."is_off", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."sequence", NEW."sitting_ids", NEW."told_at", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e8534() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_agreementevent" ("at", "by_id", "created_at", "id", "paragraph_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "sha256", "silent", "sitting_id", "stands", "statement_id", "updated_at") VALUES (NEW."at", NEW."by_id", NEW."created_at", NEW."id", NEW."paragraph_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."present", NEW."sha256", NEW."silent", NEW."sitting_id", NEW."stands", NEW."statement_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ef51e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegates_invitationevent" ("created_at", "deadline", "delegate_id", "id", "key_version", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "queued_at", "reminded_at", "revoked_at", "updated_at", "version", "wave_id") VALUES (NEW."created_at", NEW."deadline", NEW."delegate_id", NEW."id", NEW."key_version", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."queued_at", NEW."reminded_at", NEW."revoked_at", NEW."updated_at", NEW."version", NEW."wave_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_efd4f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_roundevent" ("conference_id", "created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titles", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."titles", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f2bce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "messaging_mailserverevent" ("created_at", "down_since", "id", "last_error", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."created_at", NEW."down_since", NEW."id", NEW."last_error", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f34e0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegates_delegateevent" ("conference_id", "created_at", "id", "mode", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_until", "replied_at", "roles", "status", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."mode", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."registered_until", NEW."replied_at", NEW."roles", NEW."status", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f740a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_partyevent" ("created_at", "id", "order", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."statement_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f7be6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_programmerulesevent" ("closes", "conference_id", "created_at", "id", "interpreter_pause", "interpreter_stretch", "night_from", "night_until", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "travel_minutes", "updated_at") VALUES (NEW."closes", NEW."conference_id", NEW."created_at", NEW."id", NEW."interpreter_pause", NEW."interpreter_stretch", NEW."night_from", NEW."night_until", NEW."opens", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."travel_minutes", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f86bd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_paragraphtextevent" ("created_at", "id", "kind", "number", "order", "paragraph_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision_id", "text", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."number", NEW."order", NEW."paragraph_id", NEW."parent_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."revision_id", NEW."text", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fd5ef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releasedquestionevent" ("created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question_id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fdbbe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_proposedtimeevent" ("created_at", "during", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "updated_at") VALUES (NEW."created_at", NEW."during", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."request_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fe2e0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_rosterentryevent" ("created_at", "excluded", "id", "left_at", "letter", "order", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tabling_id", "updated_at") VALUES (NEW."created_at", NEW."excluded", NEW."id", NEW."left_at", NEW."letter", NEW."order", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."tabling_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_keys_end_with_the_owner_31fbc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        NEW.key_version := GREATEST(NEW.key_version, OLD.key_version);
        IF lower(NEW.email) IS DISTINCT FROM lower(OLD.email) AND NEW.user_id IS NOT DISTINCT FROM OLD.user_id THEN
            NEW.user_id := NULL;
        END IF;
        IF lower(NEW.email) IS DISTINCT FROM lower(OLD.email) OR NEW.user_id IS DISTINCT FROM OLD.user_id THEN
            NEW.key_version := OLD.key_version + 1;
        END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_life_498af() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE _is_valid_transition BOOLEAN;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    SELECT CONCAT(OLD."state", ':', NEW."state") = ANY('{adopted:superseded,adopted_ad_ref:adopted,adopted_ad_ref:negotiating,circulated:negotiating,circulated:withdrawn,clean:negotiating,clean:tabled,clean:withdrawn,drafting:circulated,drafting:issued,drafting:withdrawn,gavelled:adopted,gavelled:adopted_ad_ref,gavelled:tabled,negotiating:clean,negotiating:not_adopted,negotiating:withdrawn,not_adopted:issued,not_adopted:lapsed,not_adopted:negotiating,planned:drafting,planned:issued,planned:withdrawn,silence:adopted,silence:negotiating,silence:tabled,tabled:adopted,tabled:adopted_ad_ref,tabled:gavelled,tabled:negotiating,tabled:not_adopted,tabled:silence}'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."state" IS DISTINCT FROM NEW."state") THEN RAISE EXCEPTION 'pgtrigger: Invalid transition of field "state" from "%" to "%" on table %', OLD."state", NEW."state", TG_TABLE_NAME; ELSE RETURN NEW; END IF;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_log_in_order_cb176() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NEW.number <> (SELECT 1 + COALESCE(max(e.number), 0)
                          FROM statements_logentry e WHERE e.statement_id = NEW.statement_id)
           OR (NEW.number > 1 AND NOT EXISTS (
               SELECT 1 FROM statements_logentry e WHERE e.statement_id = NEW.statement_id
               AND e.number = NEW.number - 1 AND e.after_sha256 = NEW.before_sha256 AND e.at <= NEW.at))
           OR NOT EXISTS (SELECT 1 FROM statements_revision r
                          WHERE r.id = NEW.revision_id AND r.statement_id = NEW.statement_id)
        THEN RAISE EXCEPTION 'pgtrigger: an entry of a log follows the one before it'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_log_kept_8e3b9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_mirrored_0ba67() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF TG_OP = 'DELETE' THEN
                
                DELETE FROM forum_sessions_releasedagendaitem USING forum_sessions_releasedsession s, conferences_conference c
                WHERE forum_sessions_releasedagendaitem.id = OLD.id AND s.id = forum_sessions_releasedagendaitem.sitting_id AND c.id = s.conference_id
                AND c.programme_mode = 'as_edited';
            ELSIF EXISTS (SELECT 1 FROM forum_sessions_session s JOIN conferences_conference c ON c.id = s.conference_id WHERE s.id = NEW.sitting_id AND c.programme_mode = 'as_edited') THEN
                INSERT INTO forum_sessions_releasedagendaitem ("id", "created_at", "updated_at", "order", "titles", "minutes", "symbols", "sitting_id", "rapporteur_id") VALUES (NEW."id", NEW."created_at", NEW."updated_at", NEW."order", NEW."titles", NEW."minutes", NEW."symbols", NEW."sitting_id", NEW."rapporteur_id")
                ON CONFLICT (id) DO UPDATE SET "id" = EXCLUDED."id", "created_at" = EXCLUDED."created_at", "updated_at" = EXCLUDED."updated_at", "order" = EXCLUDED."order", "titles" = EXCLUDED."titles", "minutes" = EXCLUDED."minutes", "symbols" = EXCLUDED."symbols", "sitting_id" = EXCLUDED."sitting_id", "rapporteur_id" = EXCLUDED."rapporteur_id";
            END IF;
            RETURN NULL;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_mirrored_12c56() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF TG_OP = 'DELETE' THEN
                
                IF EXISTS (SELECT 1 FROM conferences_conference c WHERE c.id = OLD.conference_id AND c.programme_mode = 'as_edited') THEN
                    DELETE FROM forum_sessions_releaseddelegation WHERE sitting_id = OLD.id; DELETE FROM forum_sessions_releasedquestion WHERE sitting_id = OLD.id; DELETE FROM forum_sessions_releasedassignment WHERE sitting_id = OLD.id; DELETE FROM forum_sessions_releasedagendaitem WHERE sitting_id = OLD.id; DELETE FROM forum_sessions_releasedinterpretation WHERE sitting_id = OLD.id;
                    DELETE FROM forum_sessions_releasedsession WHERE id = OLD.id;
                END IF;
            ELSIF EXISTS (SELECT 1 FROM conferences_conference c WHERE c.id = NEW.conference_id AND c.programme_mode = 'as_edited') THEN
                INSERT INTO forum_sessions_releasedsession ("id", "created_at", "updated_at", "titles", "descriptions", "format", "during", "visibility", "attribution", "status", "ics_uid", "conference_id", "room_id", "phase_id", "track_id", sequence) VALUES (NEW."id", NEW."created_at", NEW."updated_at", NEW."titles", NEW."descriptions", NEW."format", NEW."during", NEW."visibility", NEW."attribution", NEW."status", NEW."ics_uid", NEW."conference_id", NEW."room_id", NEW."phase_id", NEW."track_id", 0)
                ON CONFLICT (id) DO UPDATE SET "id" = EXCLUDED."id", "created_at" = EXCLUDED."created_at", "updated_at" = EXCLUDED."updated_at", "titles" = EXCLUDED."titles", "descriptions" = EXCLUDED."descriptions", "format" = EXCLUDED."format", "during" = EXCLUDED."during", "visibility" = EXCLUDED."visibility", "attribution" = EXCLUDED."attribution", "status" = EXCLUDED."status", "ics_uid" = EXCLUDED."ics_uid", "conference_id" = EXCLUDED."conference_id", "room_id" = EXCLUDED."room_id", "phase_id" = EXCLUDED."phase_id", "track_id" = EXCLUDED."track_id";
            END IF;
            RETURN NULL;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_mirrored_1a7b7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF TG_OP = 'DELETE' THEN
                
                DELETE FROM forum_sessions_releaseddelegation USING forum_sessions_releasedsession s, conferences_conference c
                WHERE forum_sessions_releaseddelegation.id = OLD.id AND s.id = forum_sessions_releaseddelegation.sitting_id AND c.id = s.conference_id
                AND c.programme_mode = 'as_edited';
            ELSIF EXISTS (SELECT 1 FROM forum_sessions_session s JOIN conferences_conference c ON c.id = s.conference_id WHERE s.id = NEW.sitting_id AND c.programme_mode = 'as_edited') THEN
                INSERT INTO forum_sessions_releaseddelegation ("id", "created_at", "updated_at", "sitting_id", "participation_id") VALUES (NEW."id", NEW."created_at", NEW."updated_at", NEW."sitting_id", NEW."participation_id")
                ON CONFLICT (id) DO UPDATE SET "id" = EXCLUDED."id", "created_at" = EXCLUDED."created_at", "updated_at" = EXCLUDED."updated_at", "sitting_id" = EXCLUDED."sitting_id", "participation_id" = EXCLUDED."participation_id";
            END IF;
            RETURN NULL;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_mirrored_1be9e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF TG_OP = 'DELETE' THEN
                
                DELETE FROM forum_sessions_releasedquestion USING forum_sessions_releasedsession s, conferences_conference c
                WHERE forum_sessions_releasedquestion.id = OLD.id AND s.id = forum_sessions_releasedquestion.sitting_id AND c.id = s.conference_id
                AND c.programme_mode = 'as_edited';
            ELSIF EXISTS (SELECT 1 FROM forum_sessions_session s JOIN conferences_conference c ON c.id = s.conference_id WHERE s.id = NEW.sitting_id AND c.programme_mode = 'as_edited') THEN
                INSERT INTO forum_sessions_releasedquestion ("id", "created_at", "updated_at", "sitting_id", "question_id", "order") VALUES (NEW."id", NEW."created_at", NEW."updated_at", NEW."sitting_id", NEW."question_id", NEW."order")
                ON CONFLICT (id) DO UPDATE SET "id" = EXCLUDED."id", "created_at" = EXCLUDED."created_at", "updated_at" = EXCLUDED."updated_at", "sitting_id" = EXCLUDED."sitting_id", "question_id" = EXCLUDED."question_id", "order" = EXCLUDED."order";
            END IF;
            RETURN NULL;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_mirrored_38329() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF TG_OP = 'DELETE' THEN
                
                DELETE FROM forum_sessions_releasedassignment USING forum_sessions_releasedsession s, conferences_conference c
                WHERE forum_sessions_releasedassignment.id = OLD.id AND s.id = forum_sessions_releasedassignment.sitting_id AND c.id = s.conference_id
                AND c.programme_mode = 'as_edited';
            ELSIF EXISTS (SELECT 1 FROM forum_sessions_session s JOIN conferences_conference c ON c.id = s.conference_id WHERE s.id = NEW.sitting_id AND c.programme_mode = 'as_edited') THEN
                INSERT INTO forum_sessions_releasedassignment ("id", "created_at", "updated_at", "role", "order", "languages", "sitting_id", "person_id") VALUES (NEW."id", NEW."created_at", NEW."updated_at", NEW."role", NEW."order", NEW."languages", NEW."sitting_id", NEW."person_id")
                ON CONFLICT (id) DO UPDATE SET "id" = EXCLUDED."id", "created_at" = EXCLUDED."created_at", "updated_at" = EXCLUDED."updated_at", "role" = EXCLUDED."role", "order" = EXCLUDED."order", "languages" = EXCLUDED."languages", "sitting_id" = EXCLUDED."sitting_id", "person_id" = EXCLUDED."person_id";
            END IF;
            RETURN NULL;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_mirrored_86b1b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF TG_OP = 'DELETE' THEN
                
                DELETE FROM forum_sessions_releasedinterpretation USING forum_sessions_releasedsession s, conferences_conference c
                WHERE forum_sessions_releasedinterpretation.id = OLD.id AND s.id = forum_sessions_releasedinterpretation.sitting_id AND c.id = s.conference_id
                AND c.programme_mode = 'as_edited';
            ELSIF EXISTS (SELECT 1 FROM forum_sessions_session s JOIN conferences_conference c ON c.id = s.conference_id WHERE s.id = NEW.sitting_id AND c.programme_mode = 'as_edited') THEN
                INSERT INTO forum_sessions_releasedinterpretation ("id", "created_at", "updated_at", "source", "target", "sitting_id") VALUES (NEW."id", NEW."created_at", NEW."updated_at", NEW."source", NEW."target", NEW."sitting_id")
                ON CONFLICT (id) DO UPDATE SET "id" = EXCLUDED."id", "created_at" = EXCLUDED."created_at", "updated_at" = EXCLUDED."updated_at", "source" = EXCLUDED."source", "target" = EXCLUDED."target", "sitting_id" = EXCLUDED."sitting_id";
            END IF;
            RETURN NULL;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_1410e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_34c8b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_512a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_5223e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_6dd6a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_a97ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_c05b0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_cfda0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_eb92c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_number_afc93() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NEW.number <> 1 + (SELECT count(*) FROM forum_sessions_release r WHERE r.conference_id = NEW.conference_id)
        THEN RAISE EXCEPTION 'pgtrigger: releases of a programme are numbered without gaps'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_on_its_tabling_eb322() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (SELECT 1 FROM statements_rosterentry r JOIN statements_tabling t ON t.id = r.tabling_id
                       WHERE r.id = NEW.party_id AND r.left_at IS NULL AND t.closed_at IS NULL
                         AND t.sha256 = NEW.tabled_sha256 AND NEW.at >= t.opened_at
                         AND (NEW.value <> 'join_ad_referendum' OR t.ad_referendum_allowed OR t.rule = ''))
           OR NOT EXISTS (
               SELECT 1 FROM statements_rosterentry r LEFT JOIN delegates_credential c
                   ON c.id = NEW.credential_id AND c.participation_id = r.participation_id
                   AND c.person_id = NEW.given_by_id AND c.valid_from <= NEW.at
                   AND (c.valid_until IS NULL OR c.valid_until > NEW.at)
               WHERE r.id = NEW.party_id AND (c.id IS NOT NULL
                   OR (NEW.credential_id IS NULL AND r.person_id = NEW.given_by_id)))
           OR (NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM statements_position p
               WHERE p.id = NEW.supersedes_id AND p.party_id = NEW.party_id AND p.at <= NEW.at))
        THEN RAISE EXCEPTION 'pgtrigger: a position belongs to an open tabling of these words'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_paragraph_tree_fe074() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE r record; path uuid[]; reading uuid; place integer;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND ROW(OLD.revision_id, OLD.paragraph_id, OLD.parent_id, OLD."order")
           IS NOT DISTINCT FROM ROW(NEW.revision_id, NEW.paragraph_id, NEW.parent_id, NEW."order")
           OR NOT EXISTS (SELECT 1 FROM statements_paragraphtext p WHERE p.parent_id IS NOT NULL
                          AND p.revision_id IN (OLD.revision_id, NEW.revision_id))
        THEN RETURN NULL; END IF;
        FOR r IN SELECT p.revision_id, p.paragraph_id, p.parent_id FROM statements_paragraphtext p
                 WHERE p.revision_id IN (OLD.revision_id, NEW.revision_id) ORDER BY p.revision_id, p."order"
        LOOP
            IF reading IS DISTINCT FROM r.revision_id THEN path := '{}'; reading := r.revision_id; END IF;
            place := CASE WHEN r.parent_id IS NULL THEN 0 ELSE array_position(path, r.parent_id) END;
            IF place IS NULL OR place > 3
            THEN RAISE EXCEPTION 'pgtrigger: a paragraph follows the one it stands under, four levels deep at most';
            END IF;
            path := path[1:place] || r.paragraph_id;
        END LOOP;
        RETURN NULL;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_parties_ff612() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE state text;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT s.state INTO state FROM statements_statement s WHERE s.id = COALESCE(NEW.statement_id, OLD.statement_id);
        IF state IN ('adopted', 'adopted_ad_ref', 'gavelled', 'issued', 'silence', 'superseded', 'tabled')
        THEN RAISE EXCEPTION 'pgtrigger: the parties to this statement cannot change now'; END IF;
        RETURN COALESCE(NEW, OLD);
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_pinned_terms_7da9f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF ROW(OLD.rule, OLD.party_kind, OLD.quorum, OLD.excluded_party_id, OLD.tabled_sha256, OLD.revision_id,
               OLD.round, OLD.basis, OLD.symbol, OLD.conference_id)
           IS DISTINCT FROM
           ROW(NEW.rule, NEW.party_kind, NEW.quorum, NEW.excluded_party_id, NEW.tabled_sha256, NEW.revision_id,
               NEW.round, NEW.basis, NEW.symbol, NEW.conference_id)
        THEN RAISE EXCEPTION 'pgtrigger: the terms of a pinned statement cannot change'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_pinned_text_b6a61() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF ROW(OLD.tabling_id, OLD.revision_id, OLD.basis, OLD.kind, OLD.symbol, OLD.conference_id,
               OLD.working_language, OLD.dated_on, OLD.places)
           IS DISTINCT FROM
           ROW(NEW.tabling_id, NEW.revision_id, NEW.basis, NEW.kind, NEW.symbol, NEW.conference_id,
               NEW.working_language, NEW.dated_on, NEW.places)
           OR (OLD.number IS NOT NULL AND OLD.number IS DISTINCT FROM NEW.number)
           OR (OLD.document_id IS NOT NULL AND OLD.document_id IS DISTINCT FROM NEW.document_id)
           OR (OLD.superseded_by_id IS NOT NULL AND OLD.superseded_by_id IS DISTINCT FROM NEW.superseded_by_id)
        THEN RAISE EXCEPTION 'pgtrigger: what a pinned text is cannot change'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_positions_shut_a441d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_gavelling g WHERE g.tabling_id = (SELECT r.tabling_id FROM statements_rosterentry r WHERE r.id = NEW.party_id) AND g.ended_at IS NULL)
        THEN RAISE EXCEPTION 'pgtrigger: the gavel has fallen, and awaits its countersign'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_record_of_its_tabling_8ddbe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (SELECT 1 FROM statements_tabling t JOIN statements_statement s ON s.id = t.statement_id
                       JOIN conferences_conference c ON c.id = s.conference_id
                       WHERE t.id = NEW.tabling_id AND s.id = NEW.statement_id AND c.forum_id = NEW.forum_id
                         AND t.sha256 = NEW.sha256 AND t.rule = NEW.rule AND t.party_kind = NEW.party_kind
                         AND t.quorum IS NOT DISTINCT FROM NEW.quorum AND t.opened_at <= NEW.adopted_at)
           OR EXISTS (SELECT 1 FROM statements_position p JOIN statements_rosterentry r ON r.id = p.party_id
                      WHERE r.tabling_id = NEW.tabling_id AND p.at > NEW.adopted_at)
           OR NEW.chain_number <> (SELECT 1 + COALESCE(max(r.chain_number), 0)
                                   FROM statements_adoptionrecord r WHERE r.forum_id = NEW.forum_id)
           OR (NEW.chain_number > 1 AND NOT EXISTS (
               SELECT 1 FROM statements_adoptionrecord r WHERE r.forum_id = NEW.forum_id
               AND r.chain_number = NEW.chain_number - 1 AND r.seal_sha256 = NEW.previous_sha256))
        THEN RAISE EXCEPTION 'pgtrigger: the record does not fit its tabling'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_referral_stands_b46cb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE' OR OLD.returned_at IS NOT NULL
           OR ROW(OLD.id, OLD.statement_id, OLD.number, OLD.paragraphs, OLD.referred_at, OLD.referred_by_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.statement_id, NEW.number, NEW.paragraphs, NEW.referred_at, NEW.referred_by_id)
        THEN RAISE EXCEPTION 'pgtrigger: a referral stays as it was made'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_retracted_for_good_e6776() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_roster_2d48b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE t statements_tabling;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT * INTO t FROM statements_tabling WHERE id = COALESCE(NEW.tabling_id, OLD.tabling_id);
        IF t.closed_at IS NOT NULL OR TG_OP = 'DELETE'
           OR (TG_OP = 'INSERT' AND t.size <= (SELECT count(*) FROM statements_rosterentry WHERE tabling_id = t.id))
           OR (TG_OP = 'INSERT' AND NEW.left_at IS NOT NULL)
           OR (TG_OP = 'UPDATE' AND (OLD.left_at IS NOT NULL
               OR NEW.left_at < t.opened_at OR NEW.left_at > NEW.updated_at
               OR EXISTS (SELECT 1 FROM statements_position p WHERE p.party_id = OLD.id AND p.at > NEW.left_at)
               OR ROW(OLD.id, OLD.created_at, OLD.tabling_id, OLD.participation_id, OLD.person_id, OLD."order",
                      OLD.excluded)
                  IS DISTINCT FROM
                  ROW(NEW.id, NEW.created_at, NEW.tabling_id, NEW.participation_id, NEW.person_id, NEW."order",
                      NEW.excluded)))
        THEN RAISE EXCEPTION 'pgtrigger: the roster of a tabling cannot change'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_roster_b431b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE state text;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT s.state INTO state FROM statements_statement s WHERE s.id = COALESCE(NEW.statement_id, OLD.statement_id);
        IF state IN ('adopted', 'issued', 'superseded') OR (state IN ('adopted', 'adopted_ad_ref', 'silence', 'superseded', 'tabled') AND (
            TG_OP <> 'UPDATE' OR OLD.withdrawn_at IS NOT NULL OR
            ROW(OLD.statement_id, OLD.participation_id, OLD.person_id, OLD.entitled)
            IS DISTINCT FROM ROW(NEW.statement_id, NEW.participation_id, NEW.person_id, NEW.entitled)))
        THEN RAISE EXCEPTION 'pgtrigger: the parties to this statement cannot change now'; END IF;
        RETURN COALESCE(NEW, OLD);
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_roster_complete_b2241() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE t statements_tabling;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT * INTO t FROM statements_tabling WHERE id = NEW.id;
        IF (SELECT count(*) FROM statements_rosterentry WHERE tabling_id = t.id) <> t.size
           OR (t.rule = 'consensus_minus_one') <> EXISTS (
               SELECT 1 FROM statements_rosterentry WHERE tabling_id = t.id AND excluded)
           OR ((t.rule = '' OR t.party_kind = '') AND (t.closed_at IS NULL OR t.outcome = 'adopted'))
        THEN RAISE EXCEPTION 'pgtrigger: the roster of a tabling is not complete'; END IF;
        RETURN NULL;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_roster_shut_4e867() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_gavelling g WHERE g.tabling_id = NEW.tabling_id AND g.ended_at IS NULL)
        THEN RAISE EXCEPTION 'pgtrigger: the gavel has fallen, and awaits its countersign'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_sealed_entry_by_its_own_32a7b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_tabling t JOIN statements_rosterentry r ON r.tabling_id = t.id
                   WHERE r.id = NEW.party_id AND t.disclosure = 'sealed' AND t.disclosed_at IS NULL)
           AND NOT EXISTS (
               SELECT 1 FROM delegates_person p
               WHERE p.id = NEW.given_by_id AND (p.user_id = NEW.recorded_by_id OR (p.user_id IS NULL AND EXISTS (
                   SELECT 1 FROM account_emailaddress e
                   WHERE e.user_id = NEW.recorded_by_id AND e.verified AND lower(e.email) = lower(p.email)))))
        THEN RAISE EXCEPTION 'pgtrigger: in a sealed round each party gives its position itself'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_sequence_0de43() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM documents_languageversion v WHERE v.document_id = NEW.document_id
                   AND v.language = NEW.language AND v.status = 'authentic'
                   AND (NEW.status <> 'authentic'
                        OR jsonb_path_query_array(v.paragraphs, '$[*].uid')
                           <> jsonb_path_query_array(NEW.paragraphs, '$[*].uid')
                        OR jsonb_path_query_array(v.paragraphs, '$[*].number')
                           <> jsonb_path_query_array(NEW.paragraphs, '$[*].number')
                        OR jsonb_path_query_array(v.paragraphs, '$[*].kind')
                           <> jsonb_path_query_array(NEW.paragraphs, '$[*].kind')))
        THEN RAISE EXCEPTION 'pgtrigger: an authentic version cannot be followed by another one'; END IF;
        IF NEW.sequence <> 1 + (SELECT count(*) FROM documents_languageversion v
                                WHERE v.document_id = NEW.document_id AND v.language = NEW.language)
        THEN RAISE EXCEPTION 'pgtrigger: versions of a language are counted without gaps'; END IF;
        RETURN NEW;
    
                END;
            $_$;
CREATE FUNCTION public.pgtrigger_silence_begins_03de2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (SELECT 1 FROM statements_tabling t WHERE t.id = NEW.tabling_id AND t.closed_at IS NULL
                       AND t.rule = 'silence' AND t.opened_at <= NEW.opened_at)
           OR EXISTS (SELECT 1 FROM statements_silenceprocedure p
                      WHERE p.tabling_id = NEW.tabling_id AND p.outcome = 'contested')
        THEN RAISE EXCEPTION 'pgtrigger: no silence procedure can begin here'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_silence_notice_20541() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE p statements_silenceprocedure;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT * INTO p FROM statements_silenceprocedure WHERE id = NEW.procedure_id;
        IF p.ended_at IS NOT NULL
           OR NOT EXISTS (SELECT 1 FROM statements_rosterentry r
                          WHERE r.id = NEW.party_id AND r.tabling_id = p.tabling_id)
           OR GREATEST(NEW.sent_at, NEW.failed_at, NEW.seen_at, NEW.handed_at) >= p.deadline
           OR (TG_OP = 'UPDATE' AND (
               ROW(OLD.id, OLD.created_at, OLD.procedure_id, OLD.party_id, OLD.person_id, OLD.function, OLD.counts,
                   COALESCE(OLD.message_id, NEW.message_id), COALESCE(OLD.queued_at, NEW.queued_at),
                   COALESCE(OLD.sent_at, NEW.sent_at), COALESCE(OLD.failed_at, NEW.failed_at),
                   COALESCE(OLD.seen_at, NEW.seen_at), COALESCE(OLD.handed_at, NEW.handed_at))
               IS DISTINCT FROM
               ROW(NEW.id, NEW.created_at, NEW.procedure_id, NEW.party_id, NEW.person_id, NEW.function, NEW.counts,
                   NEW.message_id, NEW.queued_at, NEW.sent_at, NEW.failed_at, NEW.seen_at, NEW.handed_at)
               OR (OLD.handed_at IS NOT NULL AND ROW(OLD.handed_words, OLD.handed_by_id)
                   IS DISTINCT FROM ROW(NEW.handed_words, NEW.handed_by_id))))
        THEN RAISE EXCEPTION 'pgtrigger: the proof of a notice cannot change'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_silence_reply_ce40c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE p statements_silenceprocedure;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT * INTO p FROM statements_silenceprocedure WHERE id = NEW.procedure_id;
        IF NEW.is_late IS DISTINCT FROM COALESCE(GREATEST(NEW.at, NEW.recorded_at) >= p.deadline, false)
           OR NEW.recorded_at > clock_timestamp()
           OR NEW.at < p.opened_at
           OR (NEW.kind = 'use') <> (p.outcome = 'contested')
           OR (NOT NEW.is_late AND p.ended_at IS NOT NULL AND NEW.kind <> 'use')
           OR NOT EXISTS (
               SELECT 1 FROM statements_rosterentry r LEFT JOIN delegates_credential c
                   ON c.id = NEW.credential_id AND c.participation_id = r.participation_id
                   AND c.person_id = NEW.given_by_id AND c.valid_from <= NEW.at
                   AND (c.valid_until IS NULL OR c.valid_until > NEW.at)
               WHERE r.id = NEW.party_id AND r.tabling_id = p.tabling_id
                 AND (r.left_at IS NULL OR r.left_at > NEW.at)
                 AND (c.id IS NOT NULL OR (NEW.credential_id IS NULL AND r.person_id = NEW.given_by_id)))
        THEN RAISE EXCEPTION 'pgtrigger: nobody can write this about the silence procedure'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_silence_stands_88896() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.ended_at IS NOT NULL
           OR ROW(OLD.id, OLD.created_at, OLD.tabling_id, OLD.number, OLD.opened_at, OLD.deadline, OLD.hours_min,
                  OLD.chair, OLD.meeting, OLD.night_reason, OLD.at_night, OLD.started_by_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.tabling_id, NEW.number, NEW.opened_at, NEW.deadline, NEW.hours_min,
                  NEW.chair, NEW.meeting, NEW.night_reason, NEW.at_night, NEW.started_by_id)
        THEN RAISE EXCEPTION 'pgtrigger: the terms of a silence procedure cannot change'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_silence_with_its_text_84b61() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_tabling o JOIN statements_statement s ON s.id = o.statement_id
                   WHERE o.id = NEW.tabling_id AND 
    (s.state = 'silence') <> EXISTS (
        SELECT 1 FROM statements_silenceprocedure p JOIN statements_tabling t ON t.id = p.tabling_id
        WHERE t.statement_id = s.id AND p.ended_at IS NULL)
)
        THEN RAISE EXCEPTION 'pgtrigger: a silence procedure and its text go together'; END IF;
        RETURN NULL;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_silent_record_cf2ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (SELECT 1 FROM statements_silenceprocedure p
                       WHERE p.tabling_id = NEW.tabling_id AND p.outcome = 'adopted'
                         AND p.deadline = NEW.adopted_at AND p.deadline <= clock_timestamp())
        THEN RAISE EXCEPTION 'pgtrigger: no silence procedure has passed its deadline'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_sponsor_stands_3dcdc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE' OR (OLD.left_at IS NOT NULL AND OLD.left_at IS DISTINCT FROM NEW.left_at)
           OR ROW(OLD.id, OLD.created_at, OLD.amendment_id, OLD.participation_id, OLD.person_id, OLD.role,
                  OLD.credential_id, OLD.joined_at)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.amendment_id, NEW.participation_id, NEW.person_id, NEW.role,
                  NEW.credential_id, NEW.joined_at)
        THEN RAISE EXCEPTION 'pgtrigger: who carried an amendment stays as it was'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_statements_cleared_outline_5da02() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
            SELECT 1 FROM statements_reportoutline o
            WHERE o.id = OLD.outline_id AND o.state IN ('cleared', 'handed_over')
        ) THEN
            RAISE EXCEPTION 'the outline has been cleared'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'statements_cleared_outline';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_stays_06181() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_superseded_once_ff011() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_tabling_begins_011d4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (SELECT 1 FROM statements_statement s WHERE s.id = NEW.statement_id
                       AND s.state IN ('circulated', 'clean', 'drafting', 'negotiating', 'planned'))
        THEN RAISE EXCEPTION 'pgtrigger: this text cannot be put on the table'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_tabling_fits_60243() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE t statements_tabling; s statements_statement;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT * INTO s FROM statements_statement WHERE id = NEW.id;
        IF NOT FOUND THEN RETURN NULL; END IF;
        SELECT * INTO t FROM statements_tabling WHERE id = s.tabling_id;
        IF s.tabling_id IS NOT NULL AND (
            t.statement_id <> s.id OR t.revision_id <> s.revision_id
            OR (s.state IN ('adopted_ad_ref', 'gavelled', 'silence', 'tabled') AND t.closed_at IS NOT NULL)
            OR (s.state IN ('adopted', 'superseded') AND t.outcome <> 'adopted')
            OR (s.state = 'adopted_ad_ref' AND t.provisional = '{}')
        ) THEN RAISE EXCEPTION 'pgtrigger: this is not the tabling of the text'; END IF;
        IF s.state NOT IN ('adopted_ad_ref', 'gavelled', 'silence', 'tabled')
           AND EXISTS (SELECT 1 FROM statements_tabling WHERE statement_id = s.id AND closed_at IS NULL)
        THEN RAISE EXCEPTION 'pgtrigger: a tabling is open and its text is not on the table'; END IF;
        RETURN NULL;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_tabling_stands_538fe() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.closed_at IS NOT NULL
           OR (OLD.provisional <> '{}' AND OLD.provisional IS DISTINCT FROM NEW.provisional)
           OR ROW(OLD.id, OLD.created_at, OLD.statement_id, OLD.round, OLD.revision_id, OLD.canonical,
                  OLD.canon_version, OLD.sha256, OLD.rule, OLD.party_kind, OLD.quorum, OLD.ad_referendum_allowed,
                  OLD.exclusion_ground, OLD.deadline, OLD.calls_objections, OLD.countersigned,
                  OLD.size, OLD.opened_at, OLD.opened_by_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.statement_id, NEW.round, NEW.revision_id, NEW.canonical,
                  NEW.canon_version, NEW.sha256, NEW.rule, NEW.party_kind, NEW.quorum, NEW.ad_referendum_allowed,
                  NEW.exclusion_ground, NEW.deadline, NEW.calls_objections, NEW.countersigned,
                  NEW.size, NEW.opened_at, NEW.opened_by_id)
        THEN RAISE EXCEPTION 'pgtrigger: the terms of a tabling cannot change'; END IF;
        RETURN NEW;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_text_with_call_e8fdd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
    SELECT 1 FROM statements_objectioncall c JOIN statements_tabling t ON t.id = c.tabling_id
    JOIN statements_statement s ON s.id = t.statement_id
    WHERE c.ended_at IS NULL
      AND (t.closed_at IS NOT NULL OR s.state <> 'tabled' OR s.tabling_id IS DISTINCT FROM t.id)
 AND s.id = NEW.id)
        THEN RAISE EXCEPTION 'pgtrigger: a call for objections is open beside its text'; END IF;
        RETURN NULL;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_text_with_gavel_807ee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_statement s WHERE s.id = NEW.id AND 
    (s.state = 'gavelled') <> EXISTS (
        SELECT 1 FROM statements_gavelling g JOIN statements_tabling t ON t.id = g.tabling_id
        WHERE t.statement_id = s.id AND g.ended_at IS NULL)
)
        THEN RAISE EXCEPTION 'pgtrigger: a gavel that awaits its countersign and its text go together'; END IF;
        RETURN NULL;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_text_with_silence_65b7c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_statement s WHERE s.id = NEW.id AND 
    (s.state = 'silence') <> EXISTS (
        SELECT 1 FROM statements_silenceprocedure p JOIN statements_tabling t ON t.id = p.tabling_id
        WHERE t.statement_id = s.id AND p.ended_at IS NULL)
)
        THEN RAISE EXCEPTION 'pgtrigger: a silence procedure and its text go together'; END IF;
        RETURN NULL;
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_translated_remove_d74c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_revision r
                   WHERE r.id = (SELECT t.revision_id FROM statements_translation t WHERE t.id = OLD.translation_id) AND r.translations_frozen_at IS NOT NULL)
        THEN RAISE EXCEPTION 'pgtrigger: the translations of a frozen revision cannot change'; END IF;
        
        RETURN COALESCE(NEW, OLD);
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_translated_write_48d7f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_revision r
                   WHERE r.id = (SELECT t.revision_id FROM statements_translation t WHERE t.id = NEW.translation_id) AND r.translations_frozen_at IS NOT NULL)
        THEN RAISE EXCEPTION 'pgtrigger: the translations of a frozen revision cannot change'; END IF;
        IF (SELECT t.revision_id FROM statements_translation t WHERE t.id = NEW.translation_id)
           IS DISTINCT FROM (SELECT p.revision_id FROM statements_paragraphtext p WHERE p.id = NEW.source_id)
        THEN RAISE EXCEPTION 'pgtrigger: a translation translates the paragraphs of its own revision'; END IF;
        RETURN COALESCE(NEW, OLD);
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_translation_remove_d982e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_revision r
                   WHERE r.id = (OLD.revision_id) AND r.translations_frozen_at IS NOT NULL)
        THEN RAISE EXCEPTION 'pgtrigger: the translations of a frozen revision cannot change'; END IF;
        
        RETURN COALESCE(NEW, OLD);
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_translation_write_444ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM statements_revision r
                   WHERE r.id = (NEW.revision_id) AND r.translations_frozen_at IS NOT NULL)
        THEN RAISE EXCEPTION 'pgtrigger: the translations of a frozen revision cannot change'; END IF;
        IF EXISTS (SELECT 1 FROM statements_revision r
                   WHERE r.id = NEW.revision_id AND r.working_language = NEW.language)
        THEN RAISE EXCEPTION 'pgtrigger: the working language is not a translation'; END IF;
        RETURN COALESCE(NEW, OLD);
    
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_01180() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegations_entityevent" ("code", "created_at", "default_names", "default_sort_keys", "forum_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."code", NEW."created_at", NEW."default_names", NEW."default_sort_keys", NEW."forum_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0280f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_questionsetevent" ("conference_id", "created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titles", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."titles", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_06414() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releaseevent" ("at", "by_id", "conference_id", "created_at", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "told", "updated_at") VALUES (NEW."at", NEW."by_id", NEW."conference_id", NEW."created_at", NEW."id", NEW."note", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."told", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_07560() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_stanceevent" ("at", "by_id", "created_at", "credential_id", "id", "order", "paragraph_id", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision_id", "statement_id", "told_from", "updated_at", "visibility") VALUES (NEW."at", NEW."by_id", NEW."created_at", NEW."credential_id", NEW."id", NEW."order", NEW."paragraph_id", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."revision_id", NEW."statement_id", NEW."told_from", NEW."updated_at", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0e890() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_userevent" ("created_at", "email", "id", "is_active", "is_staff", "is_superuser", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone", "updated_at") VALUES (NEW."created_at", NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."language", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."time_zone", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0f78c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_delegationtermsevent" ("created_at", "id", "minimum", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "time_zone", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."minimum", NEW."participation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."time_zone", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_11c5f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_roundevent" ("conference_id", "created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titles", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."titles", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_12f39() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_translatedparagraphevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proofread_at", "proofread_by_id", "source_hash", "source_id", "translation_id", "updated_at", "words") VALUES (NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."proofread_at", NEW."proofread_by_id", NEW."source_hash", NEW."source_id", NEW."translation_id", NEW."updated_at", NEW."words"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_13eaf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_agreementevent" ("at", "by_id", "created_at", "id", "paragraph_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "sha256", "silent", "sitting_id", "stands", "statement_id", "updated_at") VALUES (NEW."at", NEW."by_id", NEW."created_at", NEW."id", NEW."paragraph_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."present", NEW."sha256", NEW."silent", NEW."sitting_id", NEW."stands", NEW."statement_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_164f0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegates_invitationevent" ("created_at", "deadline", "delegate_id", "id", "key_version", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "queued_at", "reminded_at", "revoked_at", "updated_at", "version", "wave_id") VALUES (NEW."created_at", NEW."deadline", NEW."delegate_id", NEW."id", NEW."key_version", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."queued_at", NEW."reminded_at", NEW."revoked_at", NEW."updated_at", NEW."version", NEW."wave_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_1cf57() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_programmerulesevent" ("closes", "conference_id", "created_at", "id", "interpreter_pause", "interpreter_stretch", "night_from", "night_until", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "travel_minutes", "updated_at") VALUES (NEW."closes", NEW."conference_id", NEW."created_at", NEW."id", NEW."interpreter_pause", NEW."interpreter_stretch", NEW."night_from", NEW."night_until", NEW."opens", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."travel_minutes", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_246bc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_forumevent" ("abbreviation", "accent", "cadences", "created_at", "id", "is_demonstration", "names", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purposes", "red_lines_from", "slug", "status", "track", "updated_at") VALUES (NEW."abbreviation", NEW."accent", NEW."cadences", NEW."created_at", NEW."id", NEW."is_demonstration", NEW."names", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."purposes", NEW."red_lines_from", NEW."slug", NEW."status", NEW."track", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2599e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releasedinterpretationevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "source", "target", "updated_at") VALUES (NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sitting_id", NEW."source", NEW."target", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_275ed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_statementevent" ("amendments_until", "basis", "conference_id", "created_at", "dated_on", "document_id", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "revision_id", "state", "superseded_by_id", "symbol", "tabling_id", "updated_at", "working_language") VALUES (NEW."amendments_until", NEW."basis", NEW."conference_id", NEW."created_at", NEW."dated_on", NEW."document_id", NEW."id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."places", NEW."revision_id", NEW."state", NEW."superseded_by_id", NEW."symbol", NEW."tabling_id", NEW."updated_at", NEW."working_language"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_285e1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegations_participationevent" ("capacity", "conference_id", "created_at", "entitled", "entity_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "seats", "status", "suspended", "suspended_at", "updated_at", "valid_from", "valid_until") VALUES (NEW."capacity", NEW."conference_id", NEW."created_at", NEW."entitled", NEW."entity_id", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."seats", NEW."status", NEW."suspended", NEW."suspended_at", NEW."updated_at", NEW."valid_from", NEW."valid_until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2a41e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_amendmentrebaseevent" ("amendment_id", "at", "confirmed_by_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "updated_at") VALUES (NEW."amendment_id", NEW."at", NEW."confirmed_by_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."result", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2ac67() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_alternativeevent" ("amendment_id", "created_at", "group_id", "id", "number", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "retired_at", "updated_at") VALUES (NEW."amendment_id", NEW."created_at", NEW."group_id", NEW."id", NEW."number", NEW."origin", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."retired_at", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2df19() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_organizationroleevent" ("conference_id", "created_at", "forum_id", "id", "order", "organization_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."forum_id", NEW."id", NEW."order", NEW."organization_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_30b21() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_guidingquestionevent" ("conference_id", "created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_set_id", "texts", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question_set_id", NEW."texts", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_33bf5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "messaging_mailserverevent" ("created_at", "down_since", "id", "last_error", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."created_at", NEW."down_since", NEW."id", NEW."last_error", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_34c91() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_requirementevent" ("conference_id", "created_at", "first_delegation_id", "first_format", "first_person_id", "first_sitting_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_delegation_id", "second_format", "second_person_id", "second_sitting_id", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."first_delegation_id", NEW."first_format", NEW."first_person_id", NEW."first_sitting_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."second_delegation_id", NEW."second_format", NEW."second_person_id", NEW."second_sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_3687b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_publicationevent" ("created_at", "embargo_until", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "retracted_at", "retracted_by_id", "retraction_notes", "updated_at", "version_id") VALUES (NEW."created_at", NEW."embargo_until", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."published_at", NEW."published_by_id", NEW."retracted_at", NEW."retracted_by_id", NEW."retraction_notes", NEW."updated_at", NEW."version_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_3a404() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releaseddelegationevent" ("created_at", "id", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."participation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_3c565() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_gavellingevent" ("created_at", "ended_at", "ended_by_id", "ended_by_name", "gavelled_at", "gavelled_by_id", "gavelled_by_name", "id", "number", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "stated", "tabling_id", "updated_at") VALUES (NEW."created_at", NEW."ended_at", NEW."ended_by_id", NEW."ended_by_name", NEW."gavelled_at", NEW."gavelled_by_id", NEW."gavelled_by_name", NEW."id", NEW."number", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."stated", NEW."tabling_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_3efc4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_circulationevent" ("at", "by_id", "circle", "created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision_id", "updated_at") VALUES (NEW."at", NEW."by_id", NEW."circle", NEW."created_at", NEW."id", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."revision_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_3f4ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_accountinvitationevent" ("accepted_at", "account_id", "created_at", "email", "expires_at", "id", "invited_by_id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."accepted_at", NEW."account_id", NEW."created_at", NEW."email", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."language", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_47714() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_revisionevent" ("created_at", "frozen_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rev_no", "statement_id", "title", "translations_frozen_at", "updated_at", "working_language") VALUES (NEW."created_at", NEW."frozen_at", NEW."id", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."rev_no", NEW."statement_id", NEW."title", NEW."translations_frozen_at", NEW."updated_at", NEW."working_language"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_4cd48() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_symbolcounterevent" ("body", "created_at", "forum_id", "id", "last", "parent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series", "updated_at", "year") VALUES (NEW."body", NEW."created_at", NEW."forum_id", NEW."id", NEW."last", NEW."parent", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."series", NEW."updated_at", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_5237f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_agendaitemevent" ("created_at", "id", "minutes", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rapporteur_id", "sitting_id", "symbols", "titles", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."minutes", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."rapporteur_id", NEW."sitting_id", NEW."symbols", NEW."titles", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_52e7d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_positionevent" ("at", "created_at", "credential_id", "given_by_id", "id", "paragraphs", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publish", "recorded_by_id", "supersedes_id", "tabled_sha256", "text", "updated_at", "value") VALUES (NEW."at", NEW."created_at", NEW."credential_id", NEW."given_by_id", NEW."id", NEW."paragraphs", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."publish", NEW."recorded_by_id", NEW."supersedes_id", NEW."tabled_sha256", NEW."text", NEW."updated_at", NEW."value"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_54d70() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releasedquestionevent" ("created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question_id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_56ffb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_closedtimesevent" ("conference_id", "created_at", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_57cb5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_silencenoticeevent" ("counts", "created_at", "failed_at", "function", "handed_at", "handed_by_id", "handed_words", "id", "message_id", "party_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_id", "queued_at", "seen_at", "sent_at", "updated_at") VALUES (NEW."counts", NEW."created_at", NEW."failed_at", NEW."function", NEW."handed_at", NEW."handed_by_id", NEW."handed_words", NEW."id", NEW."message_id", NEW."party_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."procedure_id", NEW."queued_at", NEW."seen_at", NEW."sent_at", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_59a77() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releasedassignmentevent" ("created_at", "id", "languages", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."languages", NEW."order", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_60167() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_noteentryevent" ("agenda_item_id", "author_id", "created_at", "id", "notes_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "unattributed", "updated_at") VALUES (NEW."agenda_item_id", NEW."author_id", NEW."created_at", NEW."id", NEW."notes_id", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question_id", NEW."unattributed", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_60abc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegates_personevent" ("affiliation", "created_at", "email", "family_name", "forum_id", "given_name", "honorific", "id", "key_version", "language", "languages", "name_order", "native_language", "native_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "time_zone", "updated_at", "user_id") VALUES (NEW."affiliation", NEW."created_at", NEW."email", NEW."family_name", NEW."forum_id", NEW."given_name", NEW."honorific", NEW."id", NEW."key_version", NEW."language", NEW."languages", NEW."name_order", NEW."native_language", NEW."native_name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."time_zone", NEW."updated_at", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_629bd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_silenceprocedureevent" ("at_night", "chair", "created_at", "deadline", "ended_at", "hours_min", "id", "meeting", "night_reason", "number", "opened_at", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "started_by_id", "tabling_id", "updated_at") VALUES (NEW."at_night", NEW."chair", NEW."created_at", NEW."deadline", NEW."ended_at", NEW."hours_min", NEW."id", NEW."meeting", NEW."night_reason", NEW."number", NEW."opened_at", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."started_by_id", NEW."tabling_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_62b37() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_proposedtimeevent" ("created_at", "during", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "updated_at") VALUES (NEW."created_at", NEW."during", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."request_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_665e1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_referralmemberevent" ("created_at", "id", "order", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."referral_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_67cb7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_languageversionevent" ("created_at", "document_id", "id", "language", "paragraphs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sequence", "status", "title", "updated_at") VALUES (NEW."created_at", NEW."document_id", NEW."id", NEW."language", NEW."paragraphs", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sequence", NEW."status", NEW."title", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_680b9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_paragraphevent" ("born_in_id", "created_at", "ended_in_id", "id", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "split_from_id", "statement_id", "updated_at") VALUES (NEW."born_in_id", NEW."created_at", NEW."ended_in_id", NEW."id", NEW."merged_into_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."split_from_id", NEW."statement_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_689f6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_phaseevent" ("conference_id", "created_at", "ends_on", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "starts_on", "titles", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."ends_on", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."round_id", NEW."starts_on", NEW."titles", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_694f8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegates_registrationiddelegatenamingconsentconfirmedatevent" ("confirmed_at", "delegate_id", "id", "naming_consent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."confirmed_at", NEW."delegate_id", NEW."id", NEW."naming_consent", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_6dfef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_translationevent" ("created_at", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proofread_at", "proofread_by_id", "revision_id", "source_hash", "status", "title", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."language", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."proofread_at", NEW."proofread_by_id", NEW."revision_id", NEW."source_hash", NEW."status", NEW."title", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_6f5ac() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_paragraphtextevent" ("created_at", "id", "kind", "number", "order", "paragraph_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision_id", "text", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."number", NEW."order", NEW."paragraph_id", NEW."parent_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."revision_id", NEW."text", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_6fc25() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_teammemberevent" ("accepted_at", "conference_id", "created_at", "forum_id", "id", "invited_email", "invited_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "updated_at", "user_id") VALUES (NEW."accepted_at", NEW."conference_id", NEW."created_at", NEW."forum_id", NEW."id", NEW."invited_email", NEW."invited_name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."updated_at", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7169b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_withdrawalevent" ("ahead", "conference_id", "created_at", "during", "former_id", "ics_uid", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sequence", "updated_at") VALUES (NEW."ahead", NEW."conference_id", NEW."created_at", NEW."during", NEW."former_id", NEW."ics_uid", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sequence", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_723fc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegates_credentialevent" ("created_at", "function", "id", "issued_by", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "valid_from", "valid_until") VALUES (NEW."created_at", NEW."function", NEW."id", NEW."issued_by", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at", NEW."valid_from", NEW."valid_until"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_776fb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_referralevent" ("created_at", "facilitator", "id", "number", "paragraphs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "referred_at", "referred_by_id", "report_by", "returned", "returned_at", "returned_by_id", "statement_id", "updated_at") VALUES (NEW."created_at", NEW."facilitator", NEW."id", NEW."number", NEW."paragraphs", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place", NEW."referred_at", NEW."referred_by_id", NEW."report_by", NEW."returned", NEW."returned_at", NEW."returned_by_id", NEW."statement_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7a025() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_assignmentevent" ("created_at", "id", "languages", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."languages", NEW."order", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7bb66() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_interpretationevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "source", "target", "updated_at") VALUES (NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sitting_id", NEW."source", NEW."target", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7c0ed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_dispositionevent" ("amendment_id", "answer", "answered_at", "created_at", "id", "kind", "listed_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "pulled_at", "pulled_by_id", "pulled_by_person_id", "settled_at", "updated_at", "version") VALUES (NEW."amendment_id", NEW."answer", NEW."answered_at", NEW."created_at", NEW."id", NEW."kind", NEW."listed_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."pulled_at", NEW."pulled_by_id", NEW."pulled_by_person_id", NEW."settled_at", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7c279() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_roomtermsevent" ("building", "closes", "created_at", "id", "opens", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "updated_at") VALUES (NEW."building", NEW."closes", NEW."created_at", NEW."id", NEW."opens", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."room_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7de74() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_amendmentevent" ("admitted_at", "after_id", "base_parent_id", "base_revision_id", "contested_at", "created_at", "id", "kind", "number", "op", "overtaken_by_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "state", "statement_id", "submitted_at", "submitted_by_id", "target_id", "under", "updated_at") VALUES (NEW."admitted_at", NEW."after_id", NEW."base_parent_id", NEW."base_revision_id", NEW."contested_at", NEW."created_at", NEW."id", NEW."kind", NEW."number", NEW."op", NEW."overtaken_by_id", NEW."parent_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place", NEW."state", NEW."statement_id", NEW."submitted_at", NEW."submitted_by_id", NEW."target_id", NEW."under", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7ea0e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_guestevent" ("confirmed_at", "created_at", "id", "language", "mailed_at", "mails", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat", "sign_up_id", "turn", "updated_at") VALUES (NEW."confirmed_at", NEW."created_at", NEW."id", NEW."language", NEW."mailed_at", NEW."mails", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."seat", NEW."sign_up_id", NEW."turn", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_806a3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_calendarkeyevent" ("created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version") VALUES (NEW."created_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_87261() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_trackevent" ("conference_id", "created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titles", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."titles", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_8cdd3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_sessionnotesevent" ("created_at", "final_at", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "reopened_at", "sitting_id", "state", "updated_at") VALUES (NEW."created_at", NEW."final_at", NEW."id", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reminded_at", NEW."reopened_at", NEW."sitting_id", NEW."state", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_918b5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_outlinesourceevent" ("created_at", "id", "number", "outline_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."number", NEW."outline_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_91f45() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_daytemplateevent" ("begins", "conference_id", "created_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slots", "updated_at") VALUES (NEW."begins", NEW."conference_id", NEW."created_at", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."slots", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9582a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_decisionprofileevent" ("ad_referendum_allowed", "authentic_languages", "conference_id", "countersigned", "created_at", "disclosure", "id", "language_policy", "party_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum", "rule", "silence_hours_min", "updated_at") VALUES (NEW."ad_referendum_allowed", NEW."authentic_languages", NEW."conference_id", NEW."countersigned", NEW."created_at", NEW."disclosure", NEW."id", NEW."language_policy", NEW."party_kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."quorum", NEW."rule", NEW."silence_hours_min", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_959c4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "messaging_messageevent" ("attempts", "created_at", "dedupe_key", "from_name", "id", "kind", "language", "last_error", "message_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reply_to", "resent_from_id", "scope_id", "sent_at", "state", "subject", "target_id", "to_address", "to_name", "updated_at", "wave_id") VALUES (NEW."attempts", NEW."created_at", NEW."dedupe_key", NEW."from_name", NEW."id", NEW."kind", NEW."language", NEW."last_error", NEW."message_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reply_to", NEW."resent_from_id", NEW."scope_id", NEW."sent_at", NEW."state", NEW."subject", NEW."target_id", NEW."to_address", NEW."to_name", NEW."updated_at", NEW."wave_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9ad31() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_reportoutlineevent" ("cleared_at", "cleared_by_id", "cleared_name", "comments_until", "conference_id", "created_at", "id", "language", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "statement_id", "title", "updated_at") VALUES (NEW."cleared_at", NEW."cleared_by_id", NEW."cleared_name", NEW."comments_until", NEW."conference_id", NEW."created_at", NEW."id", NEW."language", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."state", NEW."statement_id", NEW."title", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9daee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_organizationevent" ("created_at", "forum_id", "id", "names", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "url") VALUES (NEW."created_at", NEW."forum_id", NEW."id", NEW."names", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at", NEW."url"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9e51f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_sessionquestionevent" ("created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question_id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9fdf7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_objectioncallevent" ("chair", "created_at", "ended_at", "ended_by_id", "id", "number", "opened_at", "opened_by_id", "outcome", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tabling_id", "updated_at") VALUES (NEW."chair", NEW."created_at", NEW."ended_at", NEW."ended_by_id", NEW."id", NEW."number", NEW."opened_at", NEW."opened_by_id", NEW."outcome", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."tabling_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_a0643() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_sessionevent" ("attribution", "conference_id", "created_at", "descriptions", "during", "format", "ics_uid", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "pinned", "room_id", "status", "titles", "track_id", "updated_at", "visibility") VALUES (NEW."attribution", NEW."conference_id", NEW."created_at", NEW."descriptions", NEW."during", NEW."format", NEW."ics_uid", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phase_id", NEW."pinned", NEW."room_id", NEW."status", NEW."titles", NEW."track_id", NEW."updated_at", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_a3302() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_signupevent" ("closes_at", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "sitting_id", "updated_at") VALUES (NEW."closes_at", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."places", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_a3ed6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_documentevent" ("conference_id", "created_at", "dated_on", "facts", "id", "kind", "number", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "series", "sha256", "superseded_by_id", "symbol", "titles", "updated_at", "year") VALUES (NEW."conference_id", NEW."created_at", NEW."dated_on", NEW."facts", NEW."id", NEW."kind", NEW."number", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."series", NEW."sha256", NEW."superseded_by_id", NEW."symbol", NEW."titles", NEW."updated_at", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_a533f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_sourcedfactevent" ("conference_id", "created_at", "forum_id", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "source_language", "subject", "updated_at", "values") VALUES (NEW."conference_id", NEW."created_at", NEW."forum_id", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."source", NEW."source_language", NEW."subject", NEW."updated_at", NEW."values"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_ae32c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_silencereplyevent" ("at", "created_at", "credential_id", "given_by_id", "id", "is_late", "kind", "letter", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_id", "recorded_at", "recorded_by_id", "text", "updated_at") VALUES (NEW."at", NEW."created_at", NEW."credential_id", NEW."given_by_id", NEW."id", NEW."is_late", NEW."kind", NEW."letter", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."procedure_id", NEW."recorded_at", NEW."recorded_by_id", NEW."text", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_afa64() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_outlinesectionevent" ("created_at", "heading", "id", "order", "outline_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."heading", NEW."id", NEW."order", NEW."outline_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_b9535() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_meetingrequestevent" ("asking_id", "conference_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "status", "subject", "updated_at", "word") VALUES (NEW."asking_id", NEW."conference_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sitting_id", NEW."status", NEW."subject", NEW."updated_at", NEW."word"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_bbad9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_tablingevent" ("ad_referendum_allowed", "calls_objections", "canon_version", "closed_at", "closed_by_id", "countersigned", "created_at", "deadline", "disclosed_at", "disclosed_by_id", "disclosure", "exclusion_ground", "id", "opened_at", "opened_by_id", "outcome", "party_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provisional", "quorum", "revision_id", "round", "rule", "sha256", "size", "statement_id", "updated_at") VALUES (NEW."ad_referendum_allowed", NEW."calls_objections", NEW."canon_version", NEW."closed_at", NEW."closed_by_id", NEW."countersigned", NEW."created_at", NEW."deadline", NEW."disclosed_at", NEW."disclosed_by_id", NEW."disclosure", NEW."exclusion_ground", NEW."id", NEW."opened_at", NEW."opened_by_id", NEW."outcome", NEW."party_kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."provisional", NEW."quorum", NEW."revision_id", NEW."round", NEW."rule", NEW."sha256", NEW."size", NEW."statement_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_bebed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releasedagendaitemevent" ("created_at", "id", "minutes", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rapporteur_id", "sitting_id", "symbols", "titles", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."minutes", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."rapporteur_id", NEW."sitting_id", NEW."symbols", NEW."titles", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c0c10() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_toldblockevent" ("conference_id", "created_at", "during", "ics_uid", "id", "is_off", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sequence", "sitting_ids", "told_at", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."during", NEW."ics_uid", NEW."id", NEW."is_off", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sequence", NEW."sitting_ids", NEW."told_at", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c1f59() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_proposalevent" ("conference_id", "created_at", "id", "limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."limit", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c4c54() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_askedpartyevent" ("answer", "created_at", "id", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_id", "time_id", "updated_at", "word") VALUES (NEW."answer", NEW."created_at", NEW."id", NEW."participation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."request_id", NEW."time_id", NEW."updated_at", NEW."word"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c73c0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_annexevent" ("at", "created_at", "credential_id", "given_by_id", "id", "kind", "paragraphs", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publish", "recorded_by_id", "statement_id", "statuses", "supersedes_id", "symbol", "texts", "updated_at", "withdrawn") VALUES (NEW."at", NEW."created_at", NEW."credential_id", NEW."given_by_id", NEW."id", NEW."kind", NEW."paragraphs", NEW."party_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."publish", NEW."recorded_by_id", NEW."statement_id", NEW."statuses", NEW."supersedes_id", NEW."symbol", NEW."texts", NEW."updated_at", NEW."withdrawn"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c8e8e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_adoptionrecordevent" ("adopted_at", "asked_for_objections", "canon_version", "chain_number", "chair", "countersigned_by_id", "countersigned_by_name", "created_at", "decision_symbol", "format", "forum_id", "gavelled_by_id", "gavelled_by_name", "id", "origin", "party_kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "positions", "present", "previous_sha256", "quorum", "roster", "rule", "seal_sha256", "sha256", "source", "statement_id", "tabling_id", "text_symbol", "updated_at") VALUES (NEW."adopted_at", NEW."asked_for_objections", NEW."canon_version", NEW."chain_number", NEW."chair", NEW."countersigned_by_id", NEW."countersigned_by_name", NEW."created_at", NEW."decision_symbol", NEW."format", NEW."forum_id", NEW."gavelled_by_id", NEW."gavelled_by_name", NEW."id", NEW."origin", NEW."party_kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."places", NEW."positions", NEW."present", NEW."previous_sha256", NEW."quorum", NEW."roster", NEW."rule", NEW."seal_sha256", NEW."sha256", NEW."source", NEW."statement_id", NEW."tabling_id", NEW."text_symbol", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_ca9ca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_loginlinkevent" ("created_at", "expires_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "used_at", "user_id") VALUES (NEW."created_at", NEW."expires_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at", NEW."used_at", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_cc997() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_displaylinkevent" ("conference_id", "created_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."room_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_d0095() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_partyevent" ("created_at", "id", "order", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."statement_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_d0279() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "documents_corrigendumevent" ("approved_by", "approved_on", "canon_version", "created_at", "document_id", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sha256", "symbol", "updated_at", "version_id") VALUES (NEW."approved_by", NEW."approved_on", NEW."canon_version", NEW."created_at", NEW."document_id", NEW."id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."sha256", NEW."symbol", NEW."updated_at", NEW."version_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_d23b4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_conferenceevent" ("attribution", "cloned_from_id", "closed_sessions", "counts_public", "created_at", "ends_on", "forum_id", "id", "list_public", "mode", "notes_shared", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "programme_mode", "questions_public", "reminder_days", "reply_deadline", "slug", "starts_on", "status", "status_notes", "themes", "time_zone", "titles", "updated_at", "venues", "working_languages", "zone_chosen") VALUES (NEW."attribution", NEW."cloned_from_id", NEW."closed_sessions", NEW."counts_public", NEW."created_at", NEW."ends_on", NEW."forum_id", NEW."id", NEW."list_public", NEW."mode", NEW."notes_shared", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."places", NEW."programme_mode", NEW."questions_public", NEW."reminder_days", NEW."reply_deadline", NEW."slug", NEW."starts_on", NEW."status", NEW."status_notes", NEW."themes", NEW."time_zone", NEW."titles", NEW."updated_at", NEW."venues", NEW."working_languages", NEW."zone_chosen"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_d79c5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_sessiondelegationevent" ("created_at", "id", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."participation_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_dd1e6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_acceptedconflictevent" ("conference_id", "created_at", "fingerprint", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "sitting_ids", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."fingerprint", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."sitting_ids", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_e04d6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "conferences_roomevent" ("capacity", "conference_id", "created_at", "id", "names", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."capacity", NEW."conference_id", NEW."created_at", NEW."id", NEW."names", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_e0579() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "messaging_sharedwordsevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_e5f27() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegates_delegateevent" ("conference_id", "created_at", "id", "mode", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_until", "replied_at", "roles", "status", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."id", NEW."mode", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."registered_until", NEW."replied_at", NEW."roles", NEW."status", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_ee034() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "delegations_entitynameevent" ("conference_id", "context", "created_at", "disclaimer", "display", "entity_id", "flag_allowed", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "updated_at") VALUES (NEW."conference_id", NEW."context", NEW."created_at", NEW."disclaimer", NEW."display", NEW."entity_id", NEW."flag_allowed", NEW."id", NEW."language", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sort_key", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_ef77b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_joinlinkevent" ("audience", "created_at", "id", "minutes_before", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "updated_at") VALUES (NEW."audience", NEW."created_at", NEW."id", NEW."minutes_before", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_f170b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_outlinecommentevent" ("answer", "answered_at", "at", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section_id", "updated_at") VALUES (NEW."answer", NEW."answered_at", NEW."at", NEW."created_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."section_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_f1ab6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_sponsorevent" ("amendment_id", "created_at", "credential_id", "id", "joined_at", "left_at", "order", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "updated_at") VALUES (NEW."amendment_id", NEW."created_at", NEW."credential_id", NEW."id", NEW."joined_at", NEW."left_at", NEW."order", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_f5773() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_bracketgroupevent" ("after_id", "chosen_id", "closed_at", "created_at", "id", "number", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "target_id", "updated_at") VALUES (NEW."after_id", NEW."chosen_id", NEW."closed_at", NEW."created_at", NEW."id", NEW."number", NEW."opened_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."statement_id", NEW."target_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_f5812() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "statements_rosterentryevent" ("created_at", "excluded", "id", "left_at", "letter", "order", "participation_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tabling_id", "updated_at") VALUES (NEW."created_at", NEW."excluded", NEW."id", NEW."left_at", NEW."letter", NEW."order", NEW."participation_id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."tabling_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_f5f47() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_sessionquestionsetevent" ("created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_set_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question_set_id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_fcdfb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_materialevent" ("access", "created_at", "file_name", "file_type", "id", "kind", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "shown", "shown_at", "sitting_id", "size", "speaker_id", "title", "updated_at") VALUES (NEW."access", NEW."created_at", NEW."file_name", NEW."file_type", NEW."id", NEW."kind", NEW."language", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."sha256", NEW."shown", NEW."shown_at", NEW."sitting_id", NEW."size", NEW."speaker_id", NEW."title", NEW."updated_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_fefe9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "forum_sessions_releasedsessionevent" ("attribution", "conference_id", "created_at", "descriptions", "during", "format", "ics_uid", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "room_id", "sequence", "status", "titles", "track_id", "updated_at", "visibility") VALUES (NEW."attribution", NEW."conference_id", NEW."created_at", NEW."descriptions", NEW."during", NEW."format", NEW."ics_uid", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phase_id", NEW."room_id", NEW."sequence", NEW."status", NEW."titles", NEW."track_id", NEW."updated_at", NEW."visibility"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.refuse_truncate() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN RAISE EXCEPTION 'Cannot truncate %: its rows are kept', TG_TABLE_NAME; END $$;
CREATE FUNCTION public.statements_notice_of_mail() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE moment timestamptz;
BEGIN
    PERFORM 1 FROM statements_silenceprocedure p JOIN statements_silencenotice n ON n.procedure_id = p.id
    WHERE n.message_id = NEW.id FOR SHARE OF p;
    moment := clock_timestamp();
    UPDATE statements_silencenotice n
    SET sent_at = CASE WHEN NEW.state = 'sent' THEN COALESCE(n.sent_at, moment) ELSE n.sent_at END,
        failed_at = CASE WHEN NEW.state <> 'sent' THEN COALESCE(n.failed_at, moment) ELSE n.failed_at END,
        updated_at = moment
    FROM statements_silenceprocedure p
    WHERE n.message_id = NEW.id AND p.id = n.procedure_id AND p.ended_at IS NULL AND p.deadline > moment;
    RETURN NULL;
END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_accountinvitation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(10) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    account_id uuid,
    invited_by_id uuid,
    CONSTRAINT accounts_invitation_account_when_accepted CHECK (((account_id IS NULL) OR (accepted_at IS NOT NULL)))
);
CREATE TABLE public.accounts_accountinvitationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(10) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    account_id uuid,
    invited_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE public.accounts_accountinvitationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_accountinvitationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_loginlink (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    user_id uuid NOT NULL
);
CREATE TABLE public.accounts_loginlinkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.accounts_loginlinkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_loginlinkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_user (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(200) NOT NULL,
    language character varying(10) NOT NULL,
    time_zone character varying(64) NOT NULL,
    is_active boolean NOT NULL,
    is_staff boolean NOT NULL
);
CREATE TABLE public.accounts_user_groups (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.accounts_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_user_user_permissions (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.accounts_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_userevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    is_superuser boolean NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(200) NOT NULL,
    language character varying(10) NOT NULL,
    time_zone character varying(64) NOT NULL,
    is_active boolean NOT NULL,
    is_staff boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE public.accounts_userevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_userevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.audit_entry (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    verb character varying(80) NOT NULL,
    actor_label character varying(200) NOT NULL,
    target_type character varying(80) NOT NULL,
    target_id uuid NOT NULL,
    target_label character varying(300) NOT NULL,
    scope_id uuid,
    request_id character varying(64) NOT NULL,
    details jsonb NOT NULL,
    actor_id uuid,
    number bigint NOT NULL,
    salt uuid DEFAULT gen_random_uuid() NOT NULL
);
CREATE SEQUENCE public.audit_entry_number
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.audit_entry_number OWNED BY public.audit_entry.number;
CREATE TABLE public.audit_seal (
    id uuid NOT NULL,
    number integer NOT NULL,
    version smallint NOT NULL,
    first_number bigint NOT NULL,
    last_number bigint NOT NULL,
    first_entry uuid NOT NULL,
    last_entry uuid NOT NULL,
    count integer NOT NULL,
    settled_number bigint NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    previous character varying(64) NOT NULL,
    digest character varying(64) NOT NULL,
    CONSTRAINT audit_seal_count_check CHECK ((count >= 0)),
    CONSTRAINT audit_seal_first_has_none_before CHECK ((((number = 1) OR (NOT ((previous)::text = ''::text))) AND (1 = (
CASE
    WHEN (number = 1) THEN 1
    ELSE 0
END +
CASE
    WHEN (NOT ((previous)::text = ''::text)) THEN 1
    ELSE 0
END)))),
    CONSTRAINT audit_seal_number_check CHECK ((number >= 0)),
    CONSTRAINT audit_seal_range CHECK (((count >= 1) AND (first_number <= last_number) AND (last_number <= settled_number))),
    CONSTRAINT audit_seal_version_check CHECK ((version >= 0))
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_conference (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    slug character varying(40) NOT NULL,
    number smallint,
    titles jsonb NOT NULL,
    themes jsonb NOT NULL,
    starts_on date,
    ends_on date,
    time_zone character varying(64) NOT NULL,
    places jsonb NOT NULL,
    venues jsonb NOT NULL,
    mode character varying(10) NOT NULL,
    working_languages character varying(10)[] NOT NULL,
    status character varying(14) NOT NULL,
    status_notes jsonb NOT NULL,
    attribution character varying(16) NOT NULL,
    list_public boolean NOT NULL,
    reply_deadline timestamp with time zone,
    reminder_days smallint NOT NULL,
    cloned_from_id uuid,
    forum_id uuid NOT NULL,
    counts_public boolean NOT NULL,
    zone_chosen boolean NOT NULL,
    programme_mode character varying(10) NOT NULL,
    closed_sessions character varying(6) NOT NULL,
    notes_shared boolean NOT NULL,
    questions_public boolean NOT NULL,
    CONSTRAINT conferences_conference_dates CHECK (((ends_on >= starts_on) OR ((ends_on IS NULL) AND (starts_on IS NULL)))),
    CONSTRAINT conferences_conference_number_check CHECK ((number >= 0)),
    CONSTRAINT conferences_conference_reminder_days_check CHECK ((reminder_days >= 0)),
    CONSTRAINT conferences_conference_rules CHECK ((((status)::text = ANY (ARRAY[('archived'::character varying)::text, ('concluded'::character varying)::text])) OR ((NOT ((mode)::text = ''::text)) AND (NOT ((attribution)::text = ''::text)))))
);
CREATE TABLE public.conferences_conferenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    slug character varying(40) NOT NULL,
    number smallint,
    titles jsonb NOT NULL,
    themes jsonb NOT NULL,
    starts_on date,
    ends_on date,
    time_zone character varying(64) NOT NULL,
    places jsonb NOT NULL,
    venues jsonb NOT NULL,
    mode character varying(10) NOT NULL,
    working_languages character varying(10)[] NOT NULL,
    status character varying(14) NOT NULL,
    status_notes jsonb NOT NULL,
    attribution character varying(16) NOT NULL,
    list_public boolean NOT NULL,
    reply_deadline timestamp with time zone,
    reminder_days smallint NOT NULL,
    cloned_from_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    forum_id uuid NOT NULL,
    counts_public boolean NOT NULL,
    zone_chosen boolean NOT NULL,
    programme_mode character varying(10) NOT NULL,
    closed_sessions character varying(6) NOT NULL,
    notes_shared boolean NOT NULL,
    questions_public boolean NOT NULL,
    CONSTRAINT conferences_conferenceevent_number_check CHECK ((number >= 0)),
    CONSTRAINT conferences_conferenceevent_reminder_days_check CHECK ((reminder_days >= 0))
);
ALTER TABLE public.conferences_conferenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_conferenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_decisionprofile (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rule character varying(20) NOT NULL,
    party_kind character varying(12) NOT NULL,
    quorum smallint,
    silence_hours_min smallint NOT NULL,
    ad_referendum_allowed boolean NOT NULL,
    authentic_languages character varying(10)[] NOT NULL,
    language_policy character varying(8) NOT NULL,
    conference_id uuid NOT NULL,
    countersigned boolean NOT NULL,
    disclosure character varying(6) NOT NULL,
    CONSTRAINT conferences_decisionprofile_quorum_check CHECK ((quorum >= 0)),
    CONSTRAINT conferences_decisionprofile_silence_hours_min_check CHECK ((silence_hours_min >= 0)),
    CONSTRAINT conferences_profile_languages CHECK ((NOT (authentic_languages = '{}'::character varying(10)[])))
);
CREATE TABLE public.conferences_decisionprofileevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rule character varying(20) NOT NULL,
    party_kind character varying(12) NOT NULL,
    quorum smallint,
    silence_hours_min smallint NOT NULL,
    ad_referendum_allowed boolean NOT NULL,
    authentic_languages character varying(10)[] NOT NULL,
    language_policy character varying(8) NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    countersigned boolean NOT NULL,
    disclosure character varying(6) NOT NULL,
    CONSTRAINT conferences_decisionprofileevent_quorum_check CHECK ((quorum >= 0)),
    CONSTRAINT conferences_decisionprofileevent_silence_hours_min_check CHECK ((silence_hours_min >= 0))
);
ALTER TABLE public.conferences_decisionprofileevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_decisionprofileevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_forum (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    slug character varying(60) NOT NULL,
    names jsonb NOT NULL,
    abbreviation character varying(12) NOT NULL,
    track character varying(4) NOT NULL,
    purposes jsonb NOT NULL,
    status character varying(10) NOT NULL,
    cadences jsonb CONSTRAINT conferences_forum_cadence_not_null NOT NULL,
    accent character varying(10) NOT NULL,
    is_demonstration boolean NOT NULL,
    red_lines_from smallint NOT NULL,
    CONSTRAINT conferences_forum_abbreviation CHECK (((abbreviation)::text ~ '^[A-Z][A-Z0-9]{0,11}$'::text)),
    CONSTRAINT conferences_forum_red_lines_from CHECK (((red_lines_from >= 2) AND (red_lines_from <= 20))),
    CONSTRAINT conferences_forum_red_lines_from_check CHECK ((red_lines_from >= 0))
);
CREATE TABLE public.conferences_forumevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    slug character varying(60) NOT NULL,
    names jsonb NOT NULL,
    abbreviation character varying(12) NOT NULL,
    track character varying(4) NOT NULL,
    purposes jsonb NOT NULL,
    status character varying(10) NOT NULL,
    cadences jsonb CONSTRAINT conferences_forumevent_cadence_not_null NOT NULL,
    accent character varying(10) NOT NULL,
    is_demonstration boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    red_lines_from smallint NOT NULL,
    CONSTRAINT conferences_forumevent_red_lines_from_check CHECK ((red_lines_from >= 0))
);
ALTER TABLE public.conferences_forumevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_forumevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_guidingquestion (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    texts jsonb NOT NULL,
    "order" smallint NOT NULL,
    conference_id uuid NOT NULL,
    question_set_id uuid,
    CONSTRAINT conferences_guidingquestion_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.conferences_guidingquestionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    texts jsonb NOT NULL,
    "order" smallint NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    question_set_id uuid,
    CONSTRAINT conferences_guidingquestionevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.conferences_guidingquestionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_guidingquestionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_organization (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    names jsonb NOT NULL,
    url character varying(200) NOT NULL,
    forum_id uuid NOT NULL
);
CREATE TABLE public.conferences_organizationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    names jsonb NOT NULL,
    url character varying(200) NOT NULL,
    forum_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE public.conferences_organizationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_organizationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_organizationrole (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(12) NOT NULL,
    "order" smallint NOT NULL,
    conference_id uuid,
    forum_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    CONSTRAINT conferences_organizationrole_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.conferences_organizationroleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(12) NOT NULL,
    "order" smallint NOT NULL,
    conference_id uuid,
    forum_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT conferences_organizationroleevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.conferences_organizationroleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_organizationroleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_phase (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    starts_on date,
    ends_on date,
    "order" smallint NOT NULL,
    conference_id uuid NOT NULL,
    round_id uuid,
    CONSTRAINT conferences_phase_dates CHECK (((ends_on IS NULL) OR ((ends_on >= starts_on) AND (starts_on IS NOT NULL)))),
    CONSTRAINT conferences_phase_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.conferences_phaseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    starts_on date,
    ends_on date,
    "order" smallint NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    round_id uuid,
    CONSTRAINT conferences_phaseevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.conferences_phaseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_phaseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_questionset (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    "order" smallint NOT NULL,
    conference_id uuid NOT NULL,
    CONSTRAINT conferences_questionset_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.conferences_questionsetevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    "order" smallint NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT conferences_questionsetevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.conferences_questionsetevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_questionsetevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_room (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    names jsonb NOT NULL,
    capacity smallint,
    "order" smallint NOT NULL,
    conference_id uuid NOT NULL,
    CONSTRAINT conferences_room_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT conferences_room_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.conferences_roomevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    names jsonb NOT NULL,
    capacity smallint,
    "order" smallint NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT conferences_roomevent_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT conferences_roomevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.conferences_roomevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_roomevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_round (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    "order" smallint NOT NULL,
    conference_id uuid NOT NULL,
    CONSTRAINT conferences_round_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.conferences_roundevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    "order" smallint NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT conferences_roundevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.conferences_roundevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_roundevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_sourcedfact (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    subject character varying(14) NOT NULL,
    "values" jsonb NOT NULL,
    source character varying(300) NOT NULL,
    "order" smallint NOT NULL,
    conference_id uuid,
    forum_id uuid NOT NULL,
    source_language character varying(10) NOT NULL,
    CONSTRAINT conferences_sourcedfact_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.conferences_sourcedfactevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    subject character varying(14) NOT NULL,
    "values" jsonb NOT NULL,
    source character varying(300) NOT NULL,
    "order" smallint NOT NULL,
    conference_id uuid,
    forum_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    source_language character varying(10) NOT NULL,
    CONSTRAINT conferences_sourcedfactevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.conferences_sourcedfactevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_sourcedfactevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_teammember (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(16) NOT NULL,
    conference_id uuid,
    forum_id uuid NOT NULL,
    user_id uuid NOT NULL,
    accepted_at timestamp with time zone,
    invited_email character varying(254) NOT NULL,
    invited_name character varying(200) NOT NULL,
    CONSTRAINT conferences_team_is_named CHECK (((accepted_at IS NOT NULL) OR (NOT ((invited_email)::text = ''::text))))
);
CREATE TABLE public.conferences_teammemberevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(16) NOT NULL,
    conference_id uuid,
    forum_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    user_id uuid NOT NULL,
    accepted_at timestamp with time zone,
    invited_email character varying(254) NOT NULL,
    invited_name character varying(200) NOT NULL
);
ALTER TABLE public.conferences_teammemberevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_teammemberevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.conferences_track (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    "order" smallint NOT NULL,
    conference_id uuid NOT NULL,
    CONSTRAINT conferences_track_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.conferences_trackevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    "order" smallint NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT conferences_trackevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.conferences_trackevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.conferences_trackevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.core_pressed (
    id uuid NOT NULL,
    fingerprint character varying(64) NOT NULL,
    thing character varying(100) NOT NULL,
    made character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.core_typed (
    id uuid NOT NULL,
    holder character varying(200) NOT NULL,
    data jsonb NOT NULL,
    kept_at timestamp with time zone NOT NULL
);
CREATE TABLE public.delegates_credential (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    function character varying(10) NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_until timestamp with time zone,
    issued_by character varying(200) NOT NULL,
    participation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT delegates_credential_dates CHECK (((valid_until IS NULL) OR (valid_until > valid_from)))
);
CREATE TABLE public.delegates_credentialevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    function character varying(10) NOT NULL,
    valid_from timestamp with time zone NOT NULL,
    valid_until timestamp with time zone,
    issued_by character varying(200) NOT NULL,
    participation_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    person_id uuid NOT NULL
);
ALTER TABLE public.delegates_credentialevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegates_credentialevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegates_delegate (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    roles character varying(16)[] NOT NULL,
    status character varying(10) NOT NULL,
    mode character varying(10) NOT NULL,
    replied_at timestamp with time zone,
    decline_reason text NOT NULL,
    conference_id uuid NOT NULL,
    participation_id uuid,
    person_id uuid NOT NULL,
    registered_until timestamp with time zone,
    CONSTRAINT delegates_registered_until CHECK (((NOT ((status)::text = 'registered'::text)) OR (registered_until IS NULL)))
);
CREATE TABLE public.delegates_delegateevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    roles character varying(16)[] NOT NULL,
    status character varying(10) NOT NULL,
    mode character varying(10) NOT NULL,
    replied_at timestamp with time zone,
    conference_id uuid NOT NULL,
    participation_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    person_id uuid NOT NULL,
    registered_until timestamp with time zone
);
ALTER TABLE public.delegates_delegateevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegates_delegateevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegates_invitation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version smallint NOT NULL,
    wave_id uuid,
    queued_at timestamp with time zone,
    reminded_at timestamp with time zone,
    deadline timestamp with time zone,
    revoked_at timestamp with time zone,
    delegate_id uuid NOT NULL,
    key_version integer NOT NULL,
    CONSTRAINT delegates_invitation_key_version_check CHECK ((key_version >= 0)),
    CONSTRAINT delegates_invitation_version_check CHECK ((version >= 0))
);
CREATE TABLE public.delegates_invitationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version smallint NOT NULL,
    wave_id uuid,
    queued_at timestamp with time zone,
    reminded_at timestamp with time zone,
    deadline timestamp with time zone,
    revoked_at timestamp with time zone,
    delegate_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    key_version integer NOT NULL,
    CONSTRAINT delegates_invitationevent_key_version_check CHECK ((key_version >= 0)),
    CONSTRAINT delegates_invitationevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.delegates_invitationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegates_invitationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegates_person (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    given_name character varying(100) NOT NULL,
    family_name character varying(100) NOT NULL,
    native_name character varying(200) NOT NULL,
    name_order character varying(12) NOT NULL,
    honorific character varying(60) NOT NULL,
    affiliation character varying(300) NOT NULL,
    "position" character varying(200) NOT NULL,
    language character varying(10) NOT NULL,
    languages character varying(10)[] NOT NULL,
    time_zone character varying(64) NOT NULL,
    forum_id uuid NOT NULL,
    user_id uuid,
    native_language character varying(10) NOT NULL,
    key_version integer NOT NULL,
    CONSTRAINT delegates_person_key_version_check CHECK ((key_version >= 0))
);
CREATE TABLE public.delegates_personevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    given_name character varying(100) NOT NULL,
    family_name character varying(100) NOT NULL,
    native_name character varying(200) NOT NULL,
    name_order character varying(12) NOT NULL,
    honorific character varying(60) NOT NULL,
    affiliation character varying(300) NOT NULL,
    "position" character varying(200) NOT NULL,
    language character varying(10) NOT NULL,
    languages character varying(10)[] NOT NULL,
    time_zone character varying(64) NOT NULL,
    forum_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    user_id uuid,
    native_language character varying(10) NOT NULL,
    key_version integer NOT NULL,
    CONSTRAINT delegates_personevent_key_version_check CHECK ((key_version >= 0))
);
ALTER TABLE public.delegates_personevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegates_personevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegates_registration (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    badge_name character varying(200) NOT NULL,
    naming_consent character varying(12) NOT NULL,
    diet character varying(300) NOT NULL,
    access_needs character varying(500) NOT NULL,
    arrival_on date,
    departure_on date,
    needs_visa_letter boolean NOT NULL,
    phone character varying(60) NOT NULL,
    remarks text NOT NULL,
    confirmed_at timestamp with time zone,
    delegate_id uuid NOT NULL,
    CONSTRAINT delegates_registration_dates CHECK (((arrival_on IS NULL) OR (departure_on IS NULL) OR (departure_on >= arrival_on)))
);
CREATE TABLE public.delegates_registrationiddelegatenamingconsentconfirmedatevent (
    pgh_id integer CONSTRAINT delegates_registrationiddelegatenamingconsentco_pgh_id_not_null NOT NULL,
    pgh_created_at timestamp with time zone CONSTRAINT delegates_registrationiddelegatenamingc_pgh_created_at_not_null NOT NULL,
    pgh_label text CONSTRAINT delegates_registrationiddelegatenamingconsen_pgh_label_not_null NOT NULL,
    id uuid CONSTRAINT delegates_registrationiddelegatenamingconsentconfir_id_not_null NOT NULL,
    naming_consent character varying(12) CONSTRAINT delegates_registrationiddelegatenamingc_naming_consent_not_null NOT NULL,
    confirmed_at timestamp with time zone,
    delegate_id uuid CONSTRAINT delegates_registrationiddelegatenamingcons_delegate_id_not_null NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid CONSTRAINT delegates_registrationiddelegatenamingconse_pgh_obj_id_not_null NOT NULL
);
ALTER TABLE public.delegates_registrationiddelegatenamingconsentconfirmedatevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegates_registrationiddelegatenamingconsentconfirm_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegations_entity (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(12) NOT NULL,
    kind character varying(12) NOT NULL,
    default_names jsonb NOT NULL,
    default_sort_keys jsonb NOT NULL,
    forum_id uuid NOT NULL
);
CREATE TABLE public.delegations_entityevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    code character varying(12) NOT NULL,
    kind character varying(12) NOT NULL,
    default_names jsonb NOT NULL,
    default_sort_keys jsonb NOT NULL,
    forum_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE public.delegations_entityevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_entityevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegations_entityname (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    language character varying(10) NOT NULL,
    context character varying(10) NOT NULL,
    display character varying(200) NOT NULL,
    sort_key character varying(200) NOT NULL,
    flag_allowed boolean NOT NULL,
    disclaimer character varying(500) NOT NULL,
    conference_id uuid NOT NULL,
    entity_id uuid NOT NULL
);
CREATE TABLE public.delegations_entitynameevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    language character varying(10) NOT NULL,
    context character varying(10) NOT NULL,
    display character varying(200) NOT NULL,
    sort_key character varying(200) NOT NULL,
    flag_allowed boolean NOT NULL,
    disclaimer character varying(500) NOT NULL,
    conference_id uuid NOT NULL,
    entity_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE public.delegations_entitynameevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_entitynameevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.delegations_participation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(14) NOT NULL,
    capacity character varying(12) NOT NULL,
    entitled boolean NOT NULL,
    status character varying(10) NOT NULL,
    seats smallint,
    "order" smallint NOT NULL,
    valid_from timestamp with time zone,
    valid_until timestamp with time zone,
    suspended boolean NOT NULL,
    note character varying(500) NOT NULL,
    conference_id uuid NOT NULL,
    entity_id uuid NOT NULL,
    suspended_at timestamp with time zone,
    CONSTRAINT delegations_observers_have_no_position CHECK ((NOT (entitled AND ((role)::text = ANY (ARRAY[('observer'::character varying)::text, ('invited'::character varying)::text]))))),
    CONSTRAINT delegations_participation_dates CHECK (((valid_from IS NULL) OR (valid_until IS NULL) OR (valid_until > valid_from))),
    CONSTRAINT delegations_participation_order_check CHECK (("order" >= 0)),
    CONSTRAINT delegations_participation_seats_check CHECK ((seats >= 0)),
    CONSTRAINT delegations_suspended_since CHECK ((suspended OR (suspended_at IS NULL)))
);
CREATE TABLE public.delegations_participationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(14) NOT NULL,
    capacity character varying(12) NOT NULL,
    entitled boolean NOT NULL,
    status character varying(10) NOT NULL,
    seats smallint,
    "order" smallint NOT NULL,
    valid_from timestamp with time zone,
    valid_until timestamp with time zone,
    suspended boolean NOT NULL,
    conference_id uuid NOT NULL,
    entity_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    suspended_at timestamp with time zone,
    CONSTRAINT delegations_participationevent_order_check CHECK (("order" >= 0)),
    CONSTRAINT delegations_participationevent_seats_check CHECK ((seats >= 0))
);
ALTER TABLE public.delegations_participationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delegations_participationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id uuid NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);
ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.documents_corrigendum (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    symbol character varying(50) NOT NULL,
    kind character varying(12) NOT NULL,
    approved_by character varying(300) NOT NULL,
    approved_on date NOT NULL,
    canonical bytea NOT NULL,
    canon_version smallint NOT NULL,
    sha256 character varying(64) NOT NULL,
    document_id uuid NOT NULL,
    version_id uuid NOT NULL,
    reason character varying(1000) NOT NULL,
    CONSTRAINT documents_corrigendum_canon_version_check CHECK ((canon_version >= 0)),
    CONSTRAINT documents_corrigendum_hash CHECK (((sha256)::text = encode(sha256(canonical), 'hex'::text))),
    CONSTRAINT documents_corrigendum_is_approved CHECK ((NOT ((approved_by)::text = ''::text))),
    CONSTRAINT documents_corrigendum_number_check CHECK ((number >= 0)),
    CONSTRAINT documents_corrigendum_reason CHECK (((((kind)::text = 'translation'::text) AND ((reason)::text = ''::text)) OR (((kind)::text = 'editorial'::text) AND (NOT ((reason)::text = ''::text))))),
    CONSTRAINT documents_corrigendum_symbol_form CHECK (((symbol)::text ~ '^[A-Z][A-Z0-9]{0,11}/(?:[A-Z][A-Z0-9]{0,7}(?:\.[A-Z0-9]{1,4})?/)?[0-9]{4}/(?:(?:L|R|CT)\.)?[1-9][0-9]{0,4}(?:/Add\.[1-9][0-9]{0,2})?(?:/Rev\.[1-9][0-9]{0,2})?/Corr\.[1-9][0-9]{0,2}$'::text))
);
CREATE TABLE public.documents_corrigendumevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    symbol character varying(50) NOT NULL,
    kind character varying(12) NOT NULL,
    approved_by character varying(300) NOT NULL,
    approved_on date NOT NULL,
    canon_version smallint NOT NULL,
    sha256 character varying(64) NOT NULL,
    document_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    version_id uuid NOT NULL,
    reason character varying(1000) NOT NULL,
    CONSTRAINT documents_corrigendumevent_canon_version_check CHECK ((canon_version >= 0)),
    CONSTRAINT documents_corrigendumevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.documents_corrigendumevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_corrigendumevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.documents_document (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    symbol character varying(40) NOT NULL,
    series character varying(2) NOT NULL,
    year smallint NOT NULL,
    number integer NOT NULL,
    kind character varying(20) NOT NULL,
    titles jsonb NOT NULL,
    dated_on date NOT NULL,
    outcome character varying(10) NOT NULL,
    facts jsonb NOT NULL,
    sha256 character varying(64) NOT NULL,
    conference_id uuid NOT NULL,
    superseded_by_id uuid,
    CONSTRAINT documents_adopted_have_a_hash CHECK (((((outcome)::text = 'adopted'::text) AND ((sha256)::text ~ '^[0-9a-f]{64}$'::text)) OR ((NOT ((outcome)::text = 'adopted'::text)) AND ((sha256)::text = ''::text)))),
    CONSTRAINT documents_document_number_check CHECK ((number >= 0)),
    CONSTRAINT documents_document_year_check CHECK ((year >= 0)),
    CONSTRAINT documents_superseded_by_another CHECK ((NOT ((superseded_by_id = id) AND (superseded_by_id IS NOT NULL)))),
    CONSTRAINT documents_symbol_form CHECK (((symbol)::text ~ '^[A-Z][A-Z0-9]{0,11}/(?:[A-Z][A-Z0-9]{0,7}(?:\.[A-Z0-9]{1,4})?/)?[0-9]{4}/(?:(?:L|R|CT)\.)?[1-9][0-9]{0,4}(?:/Add\.[1-9][0-9]{0,2})?(?:/Rev\.[1-9][0-9]{0,2})?$'::text))
);
CREATE TABLE public.documents_documentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    symbol character varying(40) NOT NULL,
    series character varying(2) NOT NULL,
    year smallint NOT NULL,
    number integer NOT NULL,
    kind character varying(20) NOT NULL,
    titles jsonb NOT NULL,
    dated_on date NOT NULL,
    outcome character varying(10) NOT NULL,
    facts jsonb NOT NULL,
    sha256 character varying(64) NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    superseded_by_id uuid,
    CONSTRAINT documents_documentevent_number_check CHECK ((number >= 0)),
    CONSTRAINT documents_documentevent_year_check CHECK ((year >= 0))
);
ALTER TABLE public.documents_documentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_documentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.documents_languageversion (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    language character varying(10) NOT NULL,
    status character varying(10) NOT NULL,
    title character varying(500) NOT NULL,
    paragraphs jsonb NOT NULL,
    body text NOT NULL,
    document_id uuid NOT NULL,
    sequence smallint NOT NULL,
    CONSTRAINT documents_languageversion_sequence_check CHECK ((sequence >= 0))
);
CREATE TABLE public.documents_languageversionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    language character varying(10) NOT NULL,
    status character varying(10) NOT NULL,
    title character varying(500) NOT NULL,
    paragraphs jsonb NOT NULL,
    document_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sequence smallint NOT NULL,
    CONSTRAINT documents_languageversionevent_sequence_check CHECK ((sequence >= 0))
);
ALTER TABLE public.documents_languageversionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_languageversionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.documents_publication (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    embargo_until timestamp with time zone,
    published_at timestamp with time zone,
    retracted_at timestamp with time zone,
    retraction_notes jsonb NOT NULL,
    published_by_id uuid,
    retracted_by_id uuid,
    version_id uuid NOT NULL,
    CONSTRAINT documents_retracted_after_published CHECK (((retracted_at IS NULL) OR (retracted_at >= published_at))),
    CONSTRAINT documents_retraction_has_a_note CHECK ((((retracted_at IS NULL) AND (retraction_notes = '{}'::jsonb)) OR ((published_at IS NOT NULL) AND (retracted_at IS NOT NULL) AND (NOT (retraction_notes = '{}'::jsonb)))))
);
CREATE TABLE public.documents_publicationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    embargo_until timestamp with time zone,
    published_at timestamp with time zone,
    retracted_at timestamp with time zone,
    retraction_notes jsonb NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    published_by_id uuid,
    retracted_by_id uuid,
    version_id uuid NOT NULL
);
ALTER TABLE public.documents_publicationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_publicationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.documents_symbolcounter (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    year smallint NOT NULL,
    series character varying(2) NOT NULL,
    last integer NOT NULL,
    forum_id uuid NOT NULL,
    body character varying(13) NOT NULL,
    parent character varying(40) NOT NULL,
    CONSTRAINT documents_symbolcounter_last_check CHECK ((last >= 0)),
    CONSTRAINT documents_symbolcounter_year_check CHECK ((year >= 0))
);
CREATE TABLE public.documents_symbolcounterevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    year smallint NOT NULL,
    series character varying(2) NOT NULL,
    last integer NOT NULL,
    forum_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    body character varying(13) NOT NULL,
    parent character varying(40) NOT NULL,
    CONSTRAINT documents_symbolcounterevent_last_check CHECK ((last >= 0)),
    CONSTRAINT documents_symbolcounterevent_year_check CHECK ((year >= 0))
);
ALTER TABLE public.documents_symbolcounterevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.documents_symbolcounterevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_acceptedconflict (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    sitting_ids uuid[] NOT NULL,
    fingerprint character varying(64) NOT NULL,
    reason character varying(300) NOT NULL,
    conference_id uuid NOT NULL
);
CREATE TABLE public.forum_sessions_acceptedconflictevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    sitting_ids uuid[] NOT NULL,
    fingerprint character varying(64) NOT NULL,
    reason character varying(300) NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE public.forum_sessions_acceptedconflictevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_acceptedconflictevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_agendaitem (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    titles jsonb NOT NULL,
    minutes smallint,
    symbols character varying(50)[] NOT NULL,
    rapporteur_id uuid,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_agenda_minutes CHECK (((minutes IS NULL) OR ((minutes >= 1) AND (minutes <= 1440)))),
    CONSTRAINT forum_sessions_agendaitem_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT forum_sessions_agendaitem_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.forum_sessions_agendaitemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    titles jsonb NOT NULL,
    minutes smallint,
    symbols character varying(50)[] NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    rapporteur_id uuid,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_agendaitemevent_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT forum_sessions_agendaitemevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.forum_sessions_agendaitemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_agendaitemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_askedparty (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    answer character varying(10) NOT NULL,
    word character varying(300) NOT NULL,
    participation_id uuid NOT NULL,
    request_id uuid NOT NULL,
    time_id uuid,
    CONSTRAINT forum_sessions_asked_time CHECK (((((answer)::text = 'accepted'::text) AND (time_id IS NOT NULL)) OR ((NOT ((answer)::text = 'accepted'::text)) AND (time_id IS NULL))))
);
CREATE TABLE public.forum_sessions_askedpartyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    answer character varying(10) NOT NULL,
    word character varying(300) NOT NULL,
    participation_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    request_id uuid NOT NULL,
    time_id uuid
);
ALTER TABLE public.forum_sessions_askedpartyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_askedpartyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_assignment (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(12) NOT NULL,
    "order" smallint NOT NULL,
    busy tstzrange NOT NULL,
    person_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    languages character varying(10)[] NOT NULL,
    CONSTRAINT forum_sessions_assignment_languages CHECK (((languages = '{}'::character varying(10)[]) OR ((role)::text = 'interpreter'::text))),
    CONSTRAINT forum_sessions_assignment_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.forum_sessions_assignmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(12) NOT NULL,
    "order" smallint NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    languages character varying(10)[] NOT NULL,
    CONSTRAINT forum_sessions_assignmentevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.forum_sessions_assignmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_assignmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_calendarkey (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version smallint NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT forum_sessions_calendarkey_version_check CHECK ((version >= 0))
);
CREATE TABLE public.forum_sessions_calendarkeyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version smallint NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT forum_sessions_calendarkeyevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.forum_sessions_calendarkeyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_calendarkeyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_daytemplate (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(100) NOT NULL,
    begins smallint NOT NULL,
    slots jsonb NOT NULL,
    conference_id uuid NOT NULL,
    CONSTRAINT forum_sessions_day_template_begins CHECK ((begins <= 1439)),
    CONSTRAINT forum_sessions_daytemplate_begins_check CHECK ((begins >= 0))
);
CREATE TABLE public.forum_sessions_daytemplateevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(100) NOT NULL,
    begins smallint NOT NULL,
    slots jsonb NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT forum_sessions_daytemplateevent_begins_check CHECK ((begins >= 0))
);
ALTER TABLE public.forum_sessions_daytemplateevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_daytemplateevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_delegationterms (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    minimum smallint,
    time_zone character varying(64) NOT NULL,
    participation_id uuid NOT NULL,
    CONSTRAINT forum_sessions_delegationterms_minimum_check CHECK ((minimum >= 0))
);
CREATE TABLE public.forum_sessions_delegationtermsevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    minimum smallint,
    time_zone character varying(64) NOT NULL,
    participation_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT forum_sessions_delegationtermsevent_minimum_check CHECK ((minimum >= 0))
);
ALTER TABLE public.forum_sessions_delegationtermsevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_delegationtermsevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_displaylink (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(80) NOT NULL,
    conference_id uuid NOT NULL,
    room_id uuid
);
CREATE TABLE public.forum_sessions_displaylinkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(80) NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    room_id uuid
);
ALTER TABLE public.forum_sessions_displaylinkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_displaylinkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_guest (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(200) NOT NULL,
    email character varying(254) NOT NULL,
    language character varying(10) NOT NULL,
    turn integer,
    seat integer,
    confirmed_at timestamp with time zone,
    mailed_at timestamp with time zone,
    mails smallint NOT NULL,
    sign_up_id uuid NOT NULL,
    CONSTRAINT forum_sessions_guest_confirmed CHECK ((((confirmed_at IS NULL) AND (seat IS NULL) AND (turn IS NULL)) OR ((confirmed_at IS NOT NULL) AND (turn IS NOT NULL)))),
    CONSTRAINT forum_sessions_guest_mails_check CHECK ((mails >= 0)),
    CONSTRAINT forum_sessions_guest_seat_check CHECK ((seat >= 0)),
    CONSTRAINT forum_sessions_guest_turn_check CHECK ((turn >= 0))
);
CREATE TABLE public.forum_sessions_guestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    language character varying(10) NOT NULL,
    turn integer,
    seat integer,
    confirmed_at timestamp with time zone,
    mailed_at timestamp with time zone,
    mails smallint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sign_up_id uuid NOT NULL,
    CONSTRAINT forum_sessions_guestevent_mails_check CHECK ((mails >= 0)),
    CONSTRAINT forum_sessions_guestevent_seat_check CHECK ((seat >= 0)),
    CONSTRAINT forum_sessions_guestevent_turn_check CHECK ((turn >= 0))
);
ALTER TABLE public.forum_sessions_guestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_guestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_interpretation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source character varying(10) NOT NULL,
    target character varying(10) NOT NULL,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_interpretation_into CHECK ((NOT ((source)::text = (target)::text)))
);
CREATE TABLE public.forum_sessions_interpretationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source character varying(10) NOT NULL,
    target character varying(10) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid NOT NULL
);
ALTER TABLE public.forum_sessions_interpretationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_interpretationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_joinlink (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(12) NOT NULL,
    url character varying(500) NOT NULL,
    words character varying(200) NOT NULL,
    minutes_before smallint NOT NULL,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_joinlink_minutes_before_check CHECK ((minutes_before >= 0)),
    CONSTRAINT forum_sessions_link_before CHECK ((minutes_before <= 1440)),
    CONSTRAINT forum_sessions_link_https CHECK (((url)::text ~~ 'https://%'::text))
);
CREATE TABLE public.forum_sessions_joinlinkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    audience character varying(12) NOT NULL,
    minutes_before smallint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_joinlinkevent_minutes_before_check CHECK ((minutes_before >= 0))
);
ALTER TABLE public.forum_sessions_joinlinkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_joinlinkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_material (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(200) NOT NULL,
    language character varying(10) NOT NULL,
    access character varying(12) NOT NULL,
    shown character varying(10) NOT NULL,
    shown_at timestamp with time zone,
    file_name character varying(150) NOT NULL,
    file_type character varying(10) NOT NULL,
    size integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    content bytea NOT NULL,
    sitting_id uuid NOT NULL,
    speaker_id uuid,
    CONSTRAINT forum_sessions_material_hash CHECK (((sha256)::text = encode(sha256(content), 'hex'::text))),
    CONSTRAINT forum_sessions_material_shown CHECK (((((shown)::text = 'at_moment'::text) AND (shown_at IS NOT NULL)) OR (((shown)::text = ANY (ARRAY[('at_once'::character varying)::text, ('at_start'::character varying)::text])) AND (shown_at IS NULL)))),
    CONSTRAINT forum_sessions_material_size CHECK (((size = length(content)) AND (size >= 1) AND (size <= 5242880))),
    CONSTRAINT forum_sessions_material_size_check CHECK ((size >= 0))
);
CREATE TABLE public.forum_sessions_materialevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(10) NOT NULL,
    title character varying(200) NOT NULL,
    language character varying(10) NOT NULL,
    access character varying(12) NOT NULL,
    shown character varying(10) NOT NULL,
    shown_at timestamp with time zone,
    file_name character varying(150) NOT NULL,
    file_type character varying(10) NOT NULL,
    size integer NOT NULL,
    sha256 character varying(64) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    speaker_id uuid,
    CONSTRAINT forum_sessions_materialevent_size_check CHECK ((size >= 0))
);
ALTER TABLE public.forum_sessions_materialevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_materialevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_meetingrequest (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    subject character varying(300) NOT NULL,
    status character varying(10) NOT NULL,
    word character varying(300) NOT NULL,
    asking_id uuid NOT NULL,
    conference_id uuid NOT NULL,
    sitting_id uuid,
    CONSTRAINT forum_sessions_meeting_placed CHECK (((sitting_id IS NULL) OR ((status)::text = 'placed'::text)))
);
CREATE TABLE public.forum_sessions_meetingrequestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    subject character varying(300) NOT NULL,
    status character varying(10) NOT NULL,
    word character varying(300) NOT NULL,
    asking_id uuid NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid
);
ALTER TABLE public.forum_sessions_meetingrequestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_meetingrequestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_noteentry (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    unattributed boolean NOT NULL,
    agenda_item_id uuid,
    author_id uuid,
    question_id uuid,
    notes_id uuid NOT NULL,
    CONSTRAINT forum_sessions_note_one_heading CHECK (((agenda_item_id IS NULL) OR (question_id IS NULL))),
    CONSTRAINT forum_sessions_noteentry_number_check CHECK ((number >= 0))
);
CREATE TABLE public.forum_sessions_noteentryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    unattributed boolean NOT NULL,
    agenda_item_id uuid,
    author_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    question_id uuid,
    notes_id uuid NOT NULL,
    CONSTRAINT forum_sessions_noteentryevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.forum_sessions_noteentryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_noteentryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_programmerules (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    opens time without time zone,
    closes time without time zone,
    travel_minutes smallint,
    interpreter_pause smallint,
    interpreter_stretch smallint,
    night_from time without time zone NOT NULL,
    night_until time without time zone NOT NULL,
    conference_id uuid NOT NULL,
    CONSTRAINT forum_sessions_programmerules_interpreter_pause_check CHECK ((interpreter_pause >= 0)),
    CONSTRAINT forum_sessions_programmerules_interpreter_stretch_check CHECK ((interpreter_stretch >= 0)),
    CONSTRAINT forum_sessions_programmerules_travel_minutes_check CHECK ((travel_minutes >= 0)),
    CONSTRAINT forum_sessions_rules_hours CHECK (((opens IS NULL) OR (closes IS NULL) OR (closes > opens)))
);
CREATE TABLE public.forum_sessions_programmerulesevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    opens time without time zone,
    closes time without time zone,
    travel_minutes smallint,
    interpreter_pause smallint,
    interpreter_stretch smallint,
    night_from time without time zone NOT NULL,
    night_until time without time zone NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT forum_sessions_programmerulesevent_interpreter_pause_check CHECK ((interpreter_pause >= 0)),
    CONSTRAINT forum_sessions_programmerulesevent_interpreter_stretch_check CHECK ((interpreter_stretch >= 0)),
    CONSTRAINT forum_sessions_programmerulesevent_travel_minutes_check CHECK ((travel_minutes >= 0))
);
ALTER TABLE public.forum_sessions_programmerulesevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_programmerulesevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_proposal (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(12) NOT NULL,
    "limit" smallint NOT NULL,
    objective bigint,
    bound bigint,
    seconds double precision,
    beat_at timestamp with time zone,
    stop_asked boolean NOT NULL,
    moves jsonb NOT NULL,
    reasons jsonb NOT NULL,
    conference_id uuid NOT NULL,
    CONSTRAINT forum_sessions_proposal_limit_check CHECK (("limit" >= 0))
);
CREATE TABLE public.forum_sessions_proposalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "limit" smallint NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT forum_sessions_proposalevent_limit_check CHECK (("limit" >= 0))
);
ALTER TABLE public.forum_sessions_proposalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_proposalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_proposedtime (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    during tstzrange NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT forum_sessions_proposed_during CHECK (((NOT isempty(during)) AND lower_inc(during) AND (NOT lower_inf(during)) AND (NOT upper_inc(during)) AND (NOT upper_inf(during))))
);
CREATE TABLE public.forum_sessions_proposedtimeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    during tstzrange NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    request_id uuid NOT NULL
);
ALTER TABLE public.forum_sessions_proposedtimeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_proposedtimeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_release (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    note text NOT NULL,
    snapshot jsonb NOT NULL,
    diff jsonb NOT NULL,
    told integer NOT NULL,
    by_id uuid,
    conference_id uuid NOT NULL,
    CONSTRAINT forum_sessions_release_number_check CHECK ((number >= 0)),
    CONSTRAINT forum_sessions_release_told_check CHECK ((told >= 0))
);
CREATE TABLE public.forum_sessions_releasedagendaitem (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    titles jsonb NOT NULL,
    minutes smallint,
    symbols character varying(50)[] NOT NULL,
    rapporteur_id uuid,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_releasedagendaitem_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT forum_sessions_releasedagendaitem_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.forum_sessions_releasedagendaitemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    titles jsonb NOT NULL,
    minutes smallint,
    symbols character varying(50)[] NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    rapporteur_id uuid,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_releasedagendaitemevent_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT forum_sessions_releasedagendaitemevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.forum_sessions_releasedagendaitemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_releasedagendaitemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_releasedassignment (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(12) NOT NULL,
    "order" smallint NOT NULL,
    person_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    languages character varying(10)[] NOT NULL,
    CONSTRAINT forum_sessions_releasedassignment_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.forum_sessions_releasedassignmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(12) NOT NULL,
    "order" smallint NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    languages character varying(10)[] NOT NULL,
    CONSTRAINT forum_sessions_releasedassignmentevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.forum_sessions_releasedassignmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_releasedassignmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_releaseddelegation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    participation_id uuid NOT NULL,
    sitting_id uuid NOT NULL
);
CREATE TABLE public.forum_sessions_releaseddelegationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    participation_id uuid CONSTRAINT forum_sessions_releaseddelegationeven_participation_id_not_null NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid NOT NULL
);
ALTER TABLE public.forum_sessions_releaseddelegationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_releaseddelegationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_releasedinterpretation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source character varying(10) NOT NULL,
    target character varying(10) NOT NULL,
    sitting_id uuid NOT NULL
);
CREATE TABLE public.forum_sessions_releasedinterpretationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone CONSTRAINT forum_sessions_releasedinterpretationev_pgh_created_at_not_null NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source character varying(10) NOT NULL,
    target character varying(10) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid NOT NULL
);
ALTER TABLE public.forum_sessions_releasedinterpretationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_releasedinterpretationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_releasedquestion (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    question_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_releasedquestion_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.forum_sessions_releasedquestionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    question_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_releasedquestionevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.forum_sessions_releasedquestionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_releasedquestionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_releasedsession (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    descriptions jsonb NOT NULL,
    format character varying(14) NOT NULL,
    during tstzrange,
    busy tstzrange GENERATED ALWAYS AS (
CASE
    WHEN ((during IS NOT NULL) AND ((status)::text = 'scheduled'::text)) THEN during
    ELSE 'empty'::tstzrange
END) STORED,
    visibility character varying(14) NOT NULL,
    attribution character varying(16) NOT NULL,
    status character varying(10) NOT NULL,
    ics_uid character varying(120) NOT NULL,
    sequence integer NOT NULL,
    conference_id uuid NOT NULL,
    room_id uuid,
    phase_id uuid,
    track_id uuid,
    CONSTRAINT forum_sessions_releasedsession_sequence_check CHECK ((sequence >= 0))
);
CREATE TABLE public.forum_sessions_releasedsessionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    descriptions jsonb NOT NULL,
    format character varying(14) NOT NULL,
    during tstzrange,
    visibility character varying(14) NOT NULL,
    attribution character varying(16) NOT NULL,
    status character varying(10) NOT NULL,
    ics_uid character varying(120) NOT NULL,
    sequence integer NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    room_id uuid,
    phase_id uuid,
    track_id uuid,
    CONSTRAINT forum_sessions_releasedsessionevent_sequence_check CHECK ((sequence >= 0))
);
ALTER TABLE public.forum_sessions_releasedsessionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_releasedsessionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_releaseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    note text NOT NULL,
    told integer NOT NULL,
    by_id uuid,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT forum_sessions_releaseevent_number_check CHECK ((number >= 0)),
    CONSTRAINT forum_sessions_releaseevent_told_check CHECK ((told >= 0))
);
ALTER TABLE public.forum_sessions_releaseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_releaseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_requirement (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(8) NOT NULL,
    first_format character varying(14) NOT NULL,
    second_format character varying(14) NOT NULL,
    conference_id uuid NOT NULL,
    first_delegation_id uuid,
    first_person_id uuid,
    first_sitting_id uuid,
    second_delegation_id uuid,
    second_person_id uuid,
    second_sitting_id uuid,
    CONSTRAINT forum_sessions_requirement_sides CHECK (((((kind)::text = 'apart'::text) AND (NOT (first_delegation_id IS NULL)) AND (first_person_id IS NULL) AND (first_sitting_id IS NULL) AND ((first_format)::text = ''::text) AND (NOT (second_delegation_id IS NULL)) AND (second_person_id IS NULL) AND (second_sitting_id IS NULL) AND ((second_format)::text = ''::text)) OR (((kind)::text = 'apart'::text) AND (NOT (first_delegation_id IS NULL)) AND (first_person_id IS NULL) AND (first_sitting_id IS NULL) AND ((first_format)::text = ''::text) AND (second_delegation_id IS NULL) AND (NOT (second_person_id IS NULL)) AND (second_sitting_id IS NULL) AND ((second_format)::text = ''::text)) OR (((kind)::text = 'apart'::text) AND (first_delegation_id IS NULL) AND (NOT (first_person_id IS NULL)) AND (first_sitting_id IS NULL) AND ((first_format)::text = ''::text) AND (NOT (second_delegation_id IS NULL)) AND (second_person_id IS NULL) AND (second_sitting_id IS NULL) AND ((second_format)::text = ''::text)) OR (((kind)::text = 'apart'::text) AND (first_delegation_id IS NULL) AND (NOT (first_person_id IS NULL)) AND (first_sitting_id IS NULL) AND ((first_format)::text = ''::text) AND (second_delegation_id IS NULL) AND (NOT (second_person_id IS NULL)) AND (second_sitting_id IS NULL) AND ((second_format)::text = ''::text)) OR (((kind)::text = 'meet'::text) AND (NOT (first_delegation_id IS NULL)) AND (first_person_id IS NULL) AND (first_sitting_id IS NULL) AND ((first_format)::text = ''::text) AND (NOT (second_delegation_id IS NULL)) AND (second_person_id IS NULL) AND (second_sitting_id IS NULL) AND ((second_format)::text = ''::text)) OR (((kind)::text = 'meet'::text) AND (NOT (first_delegation_id IS NULL)) AND (first_person_id IS NULL) AND (first_sitting_id IS NULL) AND ((first_format)::text = ''::text) AND (second_delegation_id IS NULL) AND (NOT (second_person_id IS NULL)) AND (second_sitting_id IS NULL) AND ((second_format)::text = ''::text)) OR (((kind)::text = 'meet'::text) AND (first_delegation_id IS NULL) AND (NOT (first_person_id IS NULL)) AND (first_sitting_id IS NULL) AND ((first_format)::text = ''::text) AND (NOT (second_delegation_id IS NULL)) AND (second_person_id IS NULL) AND (second_sitting_id IS NULL) AND ((second_format)::text = ''::text)) OR (((kind)::text = 'meet'::text) AND (first_delegation_id IS NULL) AND (NOT (first_person_id IS NULL)) AND (first_sitting_id IS NULL) AND ((first_format)::text = ''::text) AND (second_delegation_id IS NULL) AND (NOT (second_person_id IS NULL)) AND (second_sitting_id IS NULL) AND ((second_format)::text = ''::text)) OR (((kind)::text = 'order'::text) AND (first_delegation_id IS NULL) AND (first_person_id IS NULL) AND (NOT (first_sitting_id IS NULL)) AND ((first_format)::text = ''::text) AND (second_delegation_id IS NULL) AND (second_person_id IS NULL) AND (NOT (second_sitting_id IS NULL)) AND ((second_format)::text = ''::text)) OR (((kind)::text = 'order'::text) AND (first_delegation_id IS NULL) AND (first_person_id IS NULL) AND (NOT (first_sitting_id IS NULL)) AND ((first_format)::text = ''::text) AND (second_delegation_id IS NULL) AND (second_person_id IS NULL) AND (second_sitting_id IS NULL) AND (NOT ((second_format)::text = ''::text))) OR (((kind)::text = 'order'::text) AND (first_delegation_id IS NULL) AND (first_person_id IS NULL) AND (first_sitting_id IS NULL) AND (NOT ((first_format)::text = ''::text)) AND (second_delegation_id IS NULL) AND (second_person_id IS NULL) AND (NOT (second_sitting_id IS NULL)) AND ((second_format)::text = ''::text)) OR (((kind)::text = 'order'::text) AND (first_delegation_id IS NULL) AND (first_person_id IS NULL) AND (first_sitting_id IS NULL) AND (NOT ((first_format)::text = ''::text)) AND (second_delegation_id IS NULL) AND (second_person_id IS NULL) AND (second_sitting_id IS NULL) AND (NOT ((second_format)::text = ''::text)))))
);
CREATE TABLE public.forum_sessions_requirementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(8) NOT NULL,
    first_format character varying(14) NOT NULL,
    second_format character varying(14) NOT NULL,
    conference_id uuid NOT NULL,
    first_delegation_id uuid,
    first_person_id uuid,
    first_sitting_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    second_delegation_id uuid,
    second_person_id uuid,
    second_sitting_id uuid
);
ALTER TABLE public.forum_sessions_requirementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_requirementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_roomterms (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    building character varying(80) NOT NULL,
    opens time without time zone,
    closes time without time zone,
    room_id uuid NOT NULL,
    CONSTRAINT forum_sessions_room_hours CHECK (((opens IS NULL) OR (closes IS NULL) OR (closes > opens)))
);
CREATE TABLE public.forum_sessions_roomtermsevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    building character varying(80) NOT NULL,
    opens time without time zone,
    closes time without time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    room_id uuid NOT NULL
);
ALTER TABLE public.forum_sessions_roomtermsevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_roomtermsevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_session (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    descriptions jsonb NOT NULL,
    format character varying(14) NOT NULL,
    during tstzrange,
    busy tstzrange GENERATED ALWAYS AS (
CASE
    WHEN ((during IS NOT NULL) AND ((status)::text = 'scheduled'::text)) THEN during
    ELSE 'empty'::tstzrange
END) STORED,
    visibility character varying(14) NOT NULL,
    attribution character varying(16) NOT NULL,
    status character varying(10) NOT NULL,
    ics_uid character varying(120) NOT NULL,
    conference_id uuid NOT NULL,
    room_id uuid,
    phase_id uuid,
    track_id uuid,
    pinned boolean NOT NULL,
    CONSTRAINT forum_sessions_session_during CHECK (((during IS NULL) OR ((NOT isempty(during)) AND lower_inc(during) AND (NOT lower_inf(during)) AND (NOT upper_inc(during)) AND (NOT upper_inf(during))))),
    CONSTRAINT forum_sessions_session_visibility CHECK (((visibility)::text = ANY (ARRAY[('public'::character varying)::text, ('participants'::character varying)::text, ('session'::character varying)::text, ('secretariat'::character varying)::text])))
);
CREATE TABLE public.forum_sessions_sessiondelegation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    participation_id uuid NOT NULL,
    sitting_id uuid NOT NULL
);
CREATE TABLE public.forum_sessions_sessiondelegationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    participation_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid NOT NULL
);
ALTER TABLE public.forum_sessions_sessiondelegationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_sessiondelegationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_sessionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    titles jsonb NOT NULL,
    descriptions jsonb NOT NULL,
    format character varying(14) NOT NULL,
    during tstzrange,
    visibility character varying(14) NOT NULL,
    attribution character varying(16) NOT NULL,
    status character varying(10) NOT NULL,
    ics_uid character varying(120) NOT NULL,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    room_id uuid,
    phase_id uuid,
    track_id uuid,
    pinned boolean NOT NULL
);
ALTER TABLE public.forum_sessions_sessionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_sessionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_sessionnotes (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(12) NOT NULL,
    number integer NOT NULL,
    final_at timestamp with time zone,
    reopened_at timestamp with time zone,
    reopened_because character varying(500) NOT NULL,
    reminded_at timestamp with time zone,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_notes_final_since CHECK (((NOT ((state)::text = 'final'::text)) OR (final_at IS NOT NULL))),
    CONSTRAINT forum_sessions_sessionnotes_number_check CHECK ((number >= 0))
);
CREATE TABLE public.forum_sessions_sessionnotesevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    state character varying(12) NOT NULL,
    number integer NOT NULL,
    final_at timestamp with time zone,
    reopened_at timestamp with time zone,
    reminded_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_sessionnotesevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.forum_sessions_sessionnotesevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_sessionnotesevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_sessionquestion (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    question_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_sessionquestion_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.forum_sessions_sessionquestionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    question_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_sessionquestionevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.forum_sessions_sessionquestionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_sessionquestionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_sessionquestionset (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    question_set_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_sessionquestionset_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.forum_sessions_sessionquestionsetevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    question_set_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_sessionquestionsetevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.forum_sessions_sessionquestionsetevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_sessionquestionsetevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_signup (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    places integer NOT NULL,
    closes_at timestamp with time zone,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_places CHECK (((places >= 1) AND (places <= 20000))),
    CONSTRAINT forum_sessions_signup_places_check CHECK ((places >= 0))
);
CREATE TABLE public.forum_sessions_signupevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    places integer NOT NULL,
    closes_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    CONSTRAINT forum_sessions_signupevent_places_check CHECK ((places >= 0))
);
ALTER TABLE public.forum_sessions_signupevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_signupevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_toldblock (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ics_uid character varying(120) NOT NULL,
    during tstzrange NOT NULL,
    sequence integer NOT NULL,
    is_off boolean NOT NULL,
    told_at timestamp with time zone NOT NULL,
    sitting_ids uuid[] NOT NULL,
    conference_id uuid NOT NULL,
    person_id uuid,
    CONSTRAINT forum_sessions_toldblock_sequence_check CHECK ((sequence >= 0))
);
CREATE TABLE public.forum_sessions_toldblockevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    ics_uid character varying(120) NOT NULL,
    during tstzrange NOT NULL,
    sequence integer NOT NULL,
    is_off boolean NOT NULL,
    told_at timestamp with time zone NOT NULL,
    sitting_ids uuid[] NOT NULL,
    conference_id uuid NOT NULL,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT forum_sessions_toldblockevent_sequence_check CHECK ((sequence >= 0))
);
ALTER TABLE public.forum_sessions_toldblockevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_toldblockevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.forum_sessions_withdrawal (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    former_id uuid NOT NULL,
    ics_uid character varying(120) NOT NULL,
    during tstzrange NOT NULL,
    sequence integer NOT NULL,
    conference_id uuid NOT NULL,
    person_id uuid,
    ahead smallint NOT NULL,
    CONSTRAINT forum_sessions_withdrawal_ahead_check CHECK ((ahead >= 0)),
    CONSTRAINT forum_sessions_withdrawal_sequence_check CHECK ((sequence >= 0))
);
CREATE TABLE public.forum_sessions_withdrawalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    former_id uuid NOT NULL,
    ics_uid character varying(120) NOT NULL,
    during tstzrange NOT NULL,
    sequence integer NOT NULL,
    conference_id uuid NOT NULL,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    ahead smallint NOT NULL,
    CONSTRAINT forum_sessions_withdrawalevent_ahead_check CHECK ((ahead >= 0)),
    CONSTRAINT forum_sessions_withdrawalevent_sequence_check CHECK ((sequence >= 0))
);
ALTER TABLE public.forum_sessions_withdrawalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.forum_sessions_withdrawalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.messaging_mailserver (
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    id uuid NOT NULL,
    down_since timestamp with time zone,
    last_error text NOT NULL,
    CONSTRAINT messaging_one_mail_server CHECK ((id = '00000000-0000-7000-8000-000000000025'::uuid))
);
CREATE TABLE public.messaging_mailserverevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    id uuid NOT NULL,
    down_since timestamp with time zone,
    last_error text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE public.messaging_mailserverevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_mailserverevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.messaging_message (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    dedupe_key character varying(200) NOT NULL,
    kind character varying(60) NOT NULL,
    wave_id uuid,
    scope_id uuid,
    target_id uuid,
    to_name character varying(200) NOT NULL,
    to_address character varying(254) NOT NULL,
    language character varying(10) NOT NULL,
    subject character varying(300) NOT NULL,
    text_body text NOT NULL,
    html_body text NOT NULL,
    secrets jsonb NOT NULL,
    message_id character varying(200) NOT NULL,
    state character varying(12) NOT NULL,
    due_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    leased_until timestamp with time zone,
    attempts smallint NOT NULL,
    last_error text NOT NULL,
    sent_at timestamp with time zone,
    from_name character varying(200) NOT NULL,
    reply_to character varying(254) NOT NULL,
    resent_from_id uuid,
    held_by integer,
    attachments jsonb NOT NULL,
    greeted text NOT NULL,
    shared_id uuid,
    CONSTRAINT messaging_message_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT messaging_sent_has_time CHECK ((((sent_at IS NOT NULL) AND ((state)::text = 'sent'::text)) OR (NOT ((state)::text = 'sent'::text)))),
    CONSTRAINT messaging_sent_keeps_no_secret CHECK (((NOT ((state)::text = 'sent'::text)) OR (secrets = '{}'::jsonb))),
    CONSTRAINT messaging_words_once CHECK (((shared_id IS NULL) OR ((html_body = ''::text) AND (text_body = ''::text))))
);
CREATE TABLE public.messaging_messageevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    dedupe_key character varying(200) NOT NULL,
    kind character varying(60) NOT NULL,
    wave_id uuid,
    scope_id uuid,
    target_id uuid,
    to_name character varying(200) NOT NULL,
    to_address character varying(254) NOT NULL,
    language character varying(10) NOT NULL,
    subject character varying(300) NOT NULL,
    message_id character varying(200) NOT NULL,
    state character varying(12) NOT NULL,
    attempts smallint NOT NULL,
    last_error text NOT NULL,
    sent_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    from_name character varying(200) NOT NULL,
    reply_to character varying(254) NOT NULL,
    resent_from_id uuid,
    CONSTRAINT messaging_messageevent_attempts_check CHECK ((attempts >= 0))
);
ALTER TABLE public.messaging_messageevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_messageevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.messaging_sharedwords (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text_body text NOT NULL,
    html_body text NOT NULL,
    stand_in character varying(32) NOT NULL
);
CREATE TABLE public.messaging_sharedwordsevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE public.messaging_sharedwordsevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.messaging_sharedwordsevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);
CREATE TABLE public.statements_adoptionrecord (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rule character varying(20) NOT NULL,
    party_kind character varying(12) NOT NULL,
    quorum smallint,
    present smallint,
    roster jsonb NOT NULL,
    positions jsonb NOT NULL,
    adopted_at timestamp with time zone NOT NULL,
    places jsonb NOT NULL,
    chair character varying(200) NOT NULL,
    decision_symbol character varying(40) NOT NULL,
    text_symbol character varying(40) NOT NULL,
    canonical bytea NOT NULL,
    canon_version smallint NOT NULL,
    sha256 character varying(64) NOT NULL,
    gavelled_by_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    asked_for_objections boolean NOT NULL,
    chain_number integer,
    format smallint NOT NULL,
    forum_id uuid NOT NULL,
    gavelled_by_name character varying(200) NOT NULL,
    origin character varying(9) NOT NULL,
    previous_sha256 character varying(64) NOT NULL,
    seal bytea NOT NULL,
    seal_sha256 character varying(64) NOT NULL,
    source character varying(300) NOT NULL,
    tabling_id uuid NOT NULL,
    countersigned_by_id uuid,
    countersigned_by_name character varying(200) NOT NULL,
    CONSTRAINT statements_adoptionrecord_canon_version_check CHECK ((canon_version >= 0)),
    CONSTRAINT statements_adoptionrecord_chain_number_check CHECK ((chain_number >= 0)),
    CONSTRAINT statements_adoptionrecord_format_check CHECK ((format >= 0)),
    CONSTRAINT statements_adoptionrecord_present_check CHECK ((present >= 0)),
    CONSTRAINT statements_adoptionrecord_quorum_check CHECK ((quorum >= 0)),
    CONSTRAINT statements_record_chained CHECK (((chain_number IS NULL) OR ((chain_number = 1) AND ((previous_sha256)::text = ''::text)) OR ((chain_number > 1) AND ((previous_sha256)::text ~ '^[0-9a-f]{64}$'::text)))),
    CONSTRAINT statements_record_countersigned_by_another CHECK ((((countersigned_by_id IS NULL) AND ((countersigned_by_name)::text = ''::text)) OR ((countersigned_by_id IS NOT NULL) AND (NOT ((countersigned_by_name)::text = ''::text)) AND (NOT ((countersigned_by_id = gavelled_by_id) AND (countersigned_by_id IS NOT NULL)))))),
    CONSTRAINT statements_record_elsewhere_names_its_source CHECK (((((origin)::text = 'here'::text) AND ((source)::text = ''::text)) OR (((origin)::text = 'elsewhere'::text) AND (NOT ((source)::text = ''::text))))),
    CONSTRAINT statements_record_hash CHECK (((sha256)::text = encode(sha256(canonical), 'hex'::text))),
    CONSTRAINT statements_record_not_ahead CHECK ((adopted_at <= created_at)),
    CONSTRAINT statements_record_roster CHECK ((NOT (roster = '[]'::jsonb))),
    CONSTRAINT statements_record_sealed CHECK ((((chain_number IS NULL) AND (format = 1) AND ((previous_sha256)::text = ''::text) AND ((seal_sha256)::text = ''::text)) OR ((chain_number >= 1) AND (format = 2) AND ((seal_sha256)::text = encode(sha256(seal), 'hex'::text)))))
);
CREATE TABLE public.statements_adoptionrecordevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rule character varying(20) NOT NULL,
    party_kind character varying(12) NOT NULL,
    quorum smallint,
    present smallint,
    roster jsonb NOT NULL,
    positions jsonb NOT NULL,
    adopted_at timestamp with time zone NOT NULL,
    places jsonb NOT NULL,
    chair character varying(200) NOT NULL,
    decision_symbol character varying(40) NOT NULL,
    text_symbol character varying(40) NOT NULL,
    canon_version smallint NOT NULL,
    sha256 character varying(64) NOT NULL,
    gavelled_by_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    asked_for_objections boolean NOT NULL,
    chain_number integer,
    format smallint NOT NULL,
    forum_id uuid NOT NULL,
    gavelled_by_name character varying(200) NOT NULL,
    origin character varying(9) NOT NULL,
    previous_sha256 character varying(64) NOT NULL,
    seal_sha256 character varying(64) NOT NULL,
    source character varying(300) NOT NULL,
    tabling_id uuid NOT NULL,
    countersigned_by_id uuid,
    countersigned_by_name character varying(200) NOT NULL,
    CONSTRAINT statements_adoptionrecordevent_canon_version_check CHECK ((canon_version >= 0)),
    CONSTRAINT statements_adoptionrecordevent_chain_number_check CHECK ((chain_number >= 0)),
    CONSTRAINT statements_adoptionrecordevent_format_check CHECK ((format >= 0)),
    CONSTRAINT statements_adoptionrecordevent_present_check CHECK ((present >= 0)),
    CONSTRAINT statements_adoptionrecordevent_quorum_check CHECK ((quorum >= 0))
);
ALTER TABLE public.statements_adoptionrecordevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_adoptionrecordevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_agreement (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sha256 character varying(64) NOT NULL,
    stands boolean NOT NULL,
    present jsonb NOT NULL,
    silent jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid NOT NULL,
    paragraph_id uuid NOT NULL,
    sitting_id uuid,
    statement_id uuid NOT NULL
);
CREATE TABLE public.statements_agreementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sha256 character varying(64) NOT NULL,
    stands boolean NOT NULL,
    present jsonb NOT NULL,
    silent jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid NOT NULL,
    paragraph_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid,
    statement_id uuid NOT NULL
);
ALTER TABLE public.statements_agreementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_agreementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_alternative (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    origin character varying(9) NOT NULL,
    text text NOT NULL,
    retired_at timestamp with time zone,
    amendment_id uuid,
    group_id uuid NOT NULL,
    CONSTRAINT statements_alternative_has_words CHECK (((((origin)::text = 'no_text'::text) AND (text = ''::text)) OR ((NOT ((origin)::text = 'no_text'::text)) AND (NOT (text = ''::text))))),
    CONSTRAINT statements_alternative_number_check CHECK ((number >= 0)),
    CONSTRAINT statements_alternative_of_an_amendment CHECK ((((origin)::text = 'amendment'::text) OR ((origin)::text = 'no_text'::text) OR (amendment_id IS NULL)))
);
CREATE TABLE public.statements_alternative_derived_from (
    id bigint NOT NULL,
    from_alternative_id uuid CONSTRAINT statements_alternative_derived_fro_from_alternative_id_not_null NOT NULL,
    to_alternative_id uuid NOT NULL
);
ALTER TABLE public.statements_alternative_derived_from ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_alternative_derived_from_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_alternativeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    origin character varying(9) NOT NULL,
    retired_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    amendment_id uuid,
    group_id uuid NOT NULL,
    CONSTRAINT statements_alternativeevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.statements_alternativeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_alternativeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_amendment (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    op character varying(8) NOT NULL,
    kind character varying(10) NOT NULL,
    base_text text NOT NULL,
    place character varying(12) NOT NULL,
    text text NOT NULL,
    reason text NOT NULL,
    state character varying(12) NOT NULL,
    answer text NOT NULL,
    contested_at timestamp with time zone,
    admitted_at timestamp with time zone,
    submitted_at timestamp with time zone NOT NULL,
    after_id uuid,
    base_revision_id uuid NOT NULL,
    overtaken_by_id uuid,
    parent_id uuid,
    statement_id uuid NOT NULL,
    submitted_by_id uuid NOT NULL,
    target_id uuid,
    base_chapeau text NOT NULL,
    base_parent_id uuid,
    under character varying(5) NOT NULL,
    CONSTRAINT statements_amendment_has_its_place CHECK (((((op)::text = ANY (ARRAY[('replace'::character varying)::text, ('delete'::character varying)::text, ('move'::character varying)::text])) AND (target_id IS NOT NULL)) OR ((NOT ((op)::text = ANY (ARRAY[('replace'::character varying)::text, ('delete'::character varying)::text, ('move'::character varying)::text]))) AND (target_id IS NULL)))),
    CONSTRAINT statements_amendment_has_its_words CHECK (((((op)::text = ANY (ARRAY[('replace'::character varying)::text, ('insert'::character varying)::text, ('title'::character varying)::text])) AND (NOT (text = ''::text))) OR (((op)::text = ANY (ARRAY[('delete'::character varying)::text, ('move'::character varying)::text])) AND (text = ''::text)))),
    CONSTRAINT statements_amendment_not_of_itself CHECK ((NOT ((parent_id = id) AND (parent_id IS NOT NULL)))),
    CONSTRAINT statements_amendment_number_check CHECK ((number >= 0)),
    CONSTRAINT statements_amendment_under_its_chapeau CHECK ((((under)::text = ''::text) OR ((after_id IS NOT NULL) AND (base_parent_id IS NOT NULL) AND ((op)::text = 'insert'::text) AND ((under)::text = ANY ((ARRAY['first'::character varying, 'last'::character varying])::text[])) AND (after_id = base_parent_id))))
);
CREATE TABLE public.statements_amendmentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    op character varying(8) NOT NULL,
    kind character varying(10) NOT NULL,
    place character varying(12) NOT NULL,
    state character varying(12) NOT NULL,
    contested_at timestamp with time zone,
    admitted_at timestamp with time zone,
    submitted_at timestamp with time zone NOT NULL,
    after_id uuid,
    base_revision_id uuid NOT NULL,
    overtaken_by_id uuid,
    parent_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    submitted_by_id uuid NOT NULL,
    target_id uuid,
    base_parent_id uuid,
    under character varying(5) NOT NULL,
    CONSTRAINT statements_amendmentevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.statements_amendmentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_amendmentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_amendmentrebase (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    result character varying(9) NOT NULL,
    was text NOT NULL,
    proposed text NOT NULL,
    confirmed text NOT NULL,
    at timestamp with time zone NOT NULL,
    amendment_id uuid NOT NULL,
    confirmed_by_id uuid NOT NULL
);
CREATE TABLE public.statements_amendmentrebaseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    result character varying(9) NOT NULL,
    at timestamp with time zone NOT NULL,
    amendment_id uuid NOT NULL,
    confirmed_by_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL
);
ALTER TABLE public.statements_amendmentrebaseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_amendmentrebaseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_annex (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(24) NOT NULL,
    paragraphs uuid[] NOT NULL,
    texts jsonb NOT NULL,
    publish boolean NOT NULL,
    party_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    at timestamp with time zone,
    credential_id uuid,
    given_by_id uuid,
    recorded_by_id uuid,
    statuses jsonb NOT NULL,
    supersedes_id uuid,
    symbol character varying(60) NOT NULL,
    withdrawn boolean NOT NULL,
    CONSTRAINT statements_annex_given_by_somebody CHECK ((((at IS NULL) AND (credential_id IS NULL) AND (given_by_id IS NULL) AND (recorded_by_id IS NULL)) OR ((at IS NOT NULL) AND (given_by_id IS NOT NULL) AND (recorded_by_id IS NOT NULL)))),
    CONSTRAINT statements_annex_stands CHECK (((NOT withdrawn) OR ((symbol)::text = ''::text)))
);
CREATE TABLE public.statements_annexevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(24) NOT NULL,
    paragraphs uuid[] NOT NULL,
    texts jsonb NOT NULL,
    publish boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    party_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    at timestamp with time zone,
    credential_id uuid,
    given_by_id uuid,
    recorded_by_id uuid,
    statuses jsonb NOT NULL,
    supersedes_id uuid,
    symbol character varying(60) NOT NULL,
    withdrawn boolean NOT NULL
);
ALTER TABLE public.statements_annexevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_annexevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_bracketgroup (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    after_id uuid,
    chosen_id uuid,
    statement_id uuid NOT NULL,
    target_id uuid,
    CONSTRAINT statements_bracket_closed_by_choosing CHECK ((((chosen_id IS NULL) AND (closed_at IS NULL)) OR ((chosen_id IS NOT NULL) AND (closed_at IS NOT NULL)))),
    CONSTRAINT statements_bracketgroup_number_check CHECK ((number >= 0))
);
CREATE TABLE public.statements_bracketgroupevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    after_id uuid,
    chosen_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    target_id uuid,
    CONSTRAINT statements_bracketgroupevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.statements_bracketgroupevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_bracketgroupevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_circulation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    circle character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    note character varying(300) NOT NULL,
    by_id uuid,
    revision_id uuid NOT NULL
);
CREATE TABLE public.statements_circulationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    circle character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    note character varying(300) NOT NULL,
    by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    revision_id uuid NOT NULL
);
ALTER TABLE public.statements_circulationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_circulationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_disposition (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version smallint NOT NULL,
    kind character varying(12) NOT NULL,
    reason text NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    answer character varying(8) NOT NULL,
    words text NOT NULL,
    answered_at timestamp with time zone,
    listed_at timestamp with time zone,
    pulled_at timestamp with time zone,
    settled_at timestamp with time zone,
    amendment_id uuid NOT NULL,
    prepared_by_id uuid NOT NULL,
    pulled_by_id uuid,
    pulled_by_person_id uuid,
    CONSTRAINT statements_disposition_answered CHECK (((((answer)::text = ''::text) AND (answered_at IS NULL)) OR ((NOT ((answer)::text = ''::text)) AND (answered_at IS NOT NULL)))),
    CONSTRAINT statements_disposition_pulled_from_the_list CHECK ((((pulled_at IS NULL) AND (pulled_by_id IS NULL) AND (pulled_by_person_id IS NULL)) OR ((listed_at IS NOT NULL) AND (pulled_at >= listed_at) AND (pulled_at IS NOT NULL) AND (((pulled_by_id IS NULL) OR (pulled_by_person_id IS NULL)) AND (1 = (
CASE
    WHEN (pulled_by_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (pulled_by_person_id IS NULL) THEN 1
    ELSE 0
END)))))),
    CONSTRAINT statements_disposition_reason CHECK ((((kind)::text = ANY (ARRAY[('accept'::character varying)::text, ('hold'::character varying)::text])) OR (NOT (reason = ''::text)))),
    CONSTRAINT statements_disposition_settled_from_the_list CHECK (((settled_at IS NULL) OR ((listed_at IS NOT NULL) AND (pulled_at IS NULL)))),
    CONSTRAINT statements_disposition_version_check CHECK ((version >= 0))
);
CREATE TABLE public.statements_dispositionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    version smallint NOT NULL,
    kind character varying(12) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    answer character varying(8) NOT NULL,
    answered_at timestamp with time zone,
    listed_at timestamp with time zone,
    pulled_at timestamp with time zone,
    settled_at timestamp with time zone,
    amendment_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    prepared_by_id uuid NOT NULL,
    pulled_by_id uuid,
    pulled_by_person_id uuid,
    CONSTRAINT statements_dispositionevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.statements_dispositionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_dispositionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_gavelling (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    stated jsonb NOT NULL,
    gavelled_at timestamp with time zone NOT NULL,
    gavelled_by_name character varying(200) NOT NULL,
    outcome character varying(7) NOT NULL,
    ended_at timestamp with time zone,
    ended_by_name character varying(200) NOT NULL,
    reason text NOT NULL,
    ended_by_id uuid,
    gavelled_by_id uuid NOT NULL,
    tabling_id uuid NOT NULL,
    CONSTRAINT statements_gavel_ends_somehow CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL) AND ((ended_by_name)::text = ''::text) AND ((outcome)::text = ''::text) AND (reason = ''::text)) OR ((ended_at >= gavelled_at) AND (ended_by_id IS NOT NULL) AND ((outcome)::text = ANY (ARRAY[('signed'::character varying)::text, ('refused'::character varying)::text])) AND (NOT ((ended_by_name)::text = ''::text)) AND ((((outcome)::text = 'signed'::text) AND (reason = ''::text)) OR (((outcome)::text = 'refused'::text) AND (NOT (reason = ''::text))))))),
    CONSTRAINT statements_gavel_signed_by_another CHECK (((NOT ((outcome)::text = 'signed'::text)) OR (NOT ((ended_by_id = gavelled_by_id) AND (ended_by_id IS NOT NULL))))),
    CONSTRAINT statements_gavelling_number_check CHECK ((number >= 0))
);
CREATE TABLE public.statements_gavellingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    stated jsonb NOT NULL,
    gavelled_at timestamp with time zone NOT NULL,
    gavelled_by_name character varying(200) NOT NULL,
    outcome character varying(7) NOT NULL,
    ended_at timestamp with time zone,
    ended_by_name character varying(200) NOT NULL,
    reason text NOT NULL,
    ended_by_id uuid,
    gavelled_by_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    tabling_id uuid NOT NULL,
    CONSTRAINT statements_gavellingevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.statements_gavellingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_gavellingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_logentry (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    happened character varying(40) NOT NULL,
    by_name character varying(200) NOT NULL,
    change jsonb NOT NULL,
    state jsonb,
    before_sha256 character varying(64) NOT NULL,
    after_sha256 character varying(64) NOT NULL,
    by_id uuid,
    revision_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    CONSTRAINT statements_log_begins_whole CHECK (((((before_sha256)::text = ''::text) AND (number = 1) AND (state IS NOT NULL)) OR ((number > 1) AND (NOT ((before_sha256)::text = ''::text))))),
    CONSTRAINT statements_log_hashed CHECK ((NOT ((after_sha256)::text = ''::text))),
    CONSTRAINT statements_logentry_number_check CHECK ((number >= 0))
);
CREATE TABLE public.statements_objectioncall (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    chair character varying(200) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    outcome character varying(9) NOT NULL,
    ended_at timestamp with time zone,
    ended_by_id uuid,
    opened_by_id uuid NOT NULL,
    party_id uuid,
    tabling_id uuid NOT NULL,
    CONSTRAINT statements_call_ends_somehow CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL) AND ((outcome)::text = ''::text) AND (party_id IS NULL)) OR ((ended_at >= opened_at) AND ((outcome)::text = 'objection'::text) AND (party_id IS NOT NULL)) OR ((ended_at >= opened_at) AND ((outcome)::text = ANY (ARRAY[('nobody'::character varying)::text, ('lapsed'::character varying)::text])) AND (party_id IS NULL)))),
    CONSTRAINT statements_call_names_its_chair CHECK ((NOT ((chair)::text = ''::text))),
    CONSTRAINT statements_objectioncall_number_check CHECK ((number >= 0))
);
CREATE TABLE public.statements_objectioncallevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    chair character varying(200) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    outcome character varying(9) NOT NULL,
    ended_at timestamp with time zone,
    ended_by_id uuid,
    opened_by_id uuid NOT NULL,
    party_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    tabling_id uuid NOT NULL,
    CONSTRAINT statements_objectioncallevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.statements_objectioncallevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_objectioncallevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_outlinecomment (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    answer character varying(10) NOT NULL,
    reason text NOT NULL,
    answered_at timestamp with time zone,
    person_id uuid NOT NULL,
    section_id uuid NOT NULL,
    CONSTRAINT statements_comment_answered CHECK (((((answer)::text = 'open'::text) OR (answered_at IS NOT NULL)) AND (1 = (
CASE
    WHEN ((answer)::text = 'open'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (answered_at IS NOT NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT statements_comment_reason CHECK (((NOT ((answer)::text = 'not_taken'::text)) OR (NOT (reason = ''::text))))
);
CREATE TABLE public.statements_outlinecommentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    answer character varying(10) NOT NULL,
    answered_at timestamp with time zone,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    section_id uuid NOT NULL
);
ALTER TABLE public.statements_outlinecommentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_outlinecommentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_outlinesection (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    heading character varying(1000) NOT NULL,
    text text NOT NULL,
    sitting_id uuid,
    outline_id uuid NOT NULL,
    CONSTRAINT statements_outline_section_heading CHECK (((sitting_id IS NOT NULL) OR (NOT ((heading)::text = ''::text)))),
    CONSTRAINT statements_outlinesection_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.statements_outlinesectionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    heading character varying(1000) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid,
    outline_id uuid NOT NULL,
    CONSTRAINT statements_outlinesectionevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.statements_outlinesectionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_outlinesectionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_outlinesource (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    sitting_id uuid NOT NULL,
    outline_id uuid NOT NULL,
    CONSTRAINT statements_outlinesource_number_check CHECK ((number >= 0))
);
CREATE TABLE public.statements_outlinesourceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    sitting_id uuid NOT NULL,
    outline_id uuid NOT NULL,
    CONSTRAINT statements_outlinesourceevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.statements_outlinesourceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_outlinesourceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_paragraph (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    merged_into_id uuid,
    split_from_id uuid,
    born_in_id uuid NOT NULL,
    ended_in_id uuid,
    statement_id uuid NOT NULL
);
CREATE TABLE public.statements_paragraphevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    merged_into_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    split_from_id uuid,
    born_in_id uuid NOT NULL,
    ended_in_id uuid,
    statement_id uuid NOT NULL
);
ALTER TABLE public.statements_paragraphevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_paragraphevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_paragraphtext (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    number character varying(12) NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    paragraph_id uuid NOT NULL,
    revision_id uuid NOT NULL,
    parent_id uuid,
    CONSTRAINT statements_paragraphtext_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.statements_paragraphtextevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    number character varying(12) NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    paragraph_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    revision_id uuid NOT NULL,
    parent_id uuid,
    CONSTRAINT statements_paragraphtextevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.statements_paragraphtextevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_paragraphtextevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_party (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    participation_id uuid,
    person_id uuid,
    statement_id uuid NOT NULL,
    CONSTRAINT statements_party_is_one CHECK ((((participation_id IS NOT NULL) AND (person_id IS NULL)) OR ((participation_id IS NULL) AND (person_id IS NOT NULL)))),
    CONSTRAINT statements_party_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.statements_partyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    participation_id uuid,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    CONSTRAINT statements_partyevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.statements_partyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_partyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_position (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    tabled_sha256 character varying(64) NOT NULL,
    value character varying(22) NOT NULL,
    text text NOT NULL,
    paragraphs uuid[] NOT NULL,
    at timestamp with time zone NOT NULL,
    credential_id uuid,
    given_by_id uuid NOT NULL,
    party_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    supersedes_id uuid,
    publish boolean NOT NULL,
    CONSTRAINT statements_position_has_its_text CHECK (((NOT ((value)::text = ANY (ARRAY[('join_with_reservation'::character varying)::text, ('object'::character varying)::text]))) OR (NOT (text = ''::text)))),
    CONSTRAINT statements_position_is_one CHECK (((value)::text = ANY (ARRAY[('join'::character varying)::text, ('join_ad_referendum'::character varying)::text, ('join_with_reservation'::character varying)::text, ('object'::character varying)::text, ('stand_aside'::character varying)::text]))),
    CONSTRAINT statements_position_not_ahead CHECK ((at <= created_at))
);
CREATE TABLE public.statements_positionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    tabled_sha256 character varying(64) NOT NULL,
    value character varying(22) NOT NULL,
    text text NOT NULL,
    paragraphs uuid[] NOT NULL,
    at timestamp with time zone NOT NULL,
    credential_id uuid,
    given_by_id uuid NOT NULL,
    party_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    supersedes_id uuid,
    publish boolean NOT NULL
);
ALTER TABLE public.statements_positionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_positionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_referral (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    paragraphs uuid[] NOT NULL,
    facilitator character varying(200) NOT NULL,
    place character varying(200) NOT NULL,
    report_by timestamp with time zone,
    referred_at timestamp with time zone NOT NULL,
    returned uuid[] NOT NULL,
    returned_at timestamp with time zone,
    referred_by_id uuid NOT NULL,
    returned_by_id uuid,
    statement_id uuid NOT NULL,
    CONSTRAINT statements_referral_number_check CHECK ((number >= 0)),
    CONSTRAINT statements_referral_of_something CHECK ((NOT (paragraphs = '{}'::uuid[]))),
    CONSTRAINT statements_referral_returns_what_it_got CHECK ((((returned = '{}'::uuid[]) AND (returned_at IS NULL) AND (returned_by_id IS NULL)) OR ((returned <@ paragraphs) AND (returned_at IS NOT NULL) AND (returned_by_id IS NOT NULL))))
);
CREATE TABLE public.statements_referralevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    paragraphs uuid[] NOT NULL,
    facilitator character varying(200) NOT NULL,
    place character varying(200) NOT NULL,
    report_by timestamp with time zone,
    referred_at timestamp with time zone NOT NULL,
    returned uuid[] NOT NULL,
    returned_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    referred_by_id uuid NOT NULL,
    returned_by_id uuid,
    statement_id uuid NOT NULL,
    CONSTRAINT statements_referralevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.statements_referralevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_referralevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_referralmember (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    participation_id uuid,
    person_id uuid,
    referral_id uuid NOT NULL,
    CONSTRAINT statements_referral_member_is_one CHECK ((((participation_id IS NOT NULL) AND (person_id IS NULL)) OR ((participation_id IS NULL) AND (person_id IS NOT NULL)))),
    CONSTRAINT statements_referralmember_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.statements_referralmemberevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    participation_id uuid,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    referral_id uuid NOT NULL,
    CONSTRAINT statements_referralmemberevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.statements_referralmemberevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_referralmemberevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_reportoutline (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    title character varying(300) NOT NULL,
    language character varying(10) NOT NULL,
    state character varying(12) NOT NULL,
    comments_until timestamp with time zone,
    cleared_at timestamp with time zone,
    cleared_name character varying(200) NOT NULL,
    cleared_by_id uuid,
    conference_id uuid NOT NULL,
    statement_id uuid,
    CONSTRAINT statements_outline_cleared_by_somebody CHECK (((NOT ((state)::text = ANY (ARRAY[('cleared'::character varying)::text, ('handed_over'::character varying)::text]))) OR ((cleared_at IS NOT NULL) AND (NOT ((cleared_name)::text = ''::text))))),
    CONSTRAINT statements_outline_comments_until CHECK (((NOT ((state)::text = 'comments'::text)) OR (comments_until IS NOT NULL))),
    CONSTRAINT statements_outline_handed_over CHECK (((((state)::text = 'handed_over'::text) OR (statement_id IS NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'handed_over'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (statement_id IS NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT statements_reportoutline_number_check CHECK ((number >= 0))
);
CREATE TABLE public.statements_reportoutlineevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    title character varying(300) NOT NULL,
    language character varying(10) NOT NULL,
    state character varying(12) NOT NULL,
    comments_until timestamp with time zone,
    cleared_at timestamp with time zone,
    cleared_name character varying(200) NOT NULL,
    cleared_by_id uuid,
    conference_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    statement_id uuid,
    CONSTRAINT statements_reportoutlineevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.statements_reportoutlineevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_reportoutlineevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_revision (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rev_no smallint NOT NULL,
    note character varying(300) NOT NULL,
    frozen_at timestamp with time zone,
    statement_id uuid NOT NULL,
    title character varying(300) NOT NULL,
    translations_frozen_at timestamp with time zone,
    working_language character varying(10) NOT NULL,
    CONSTRAINT statements_revision_rev_no_check CHECK ((rev_no >= 0)),
    CONSTRAINT statements_words_freeze_first CHECK (((translations_frozen_at IS NULL) OR (frozen_at IS NOT NULL)))
);
CREATE TABLE public.statements_revisionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    rev_no smallint NOT NULL,
    note character varying(300) NOT NULL,
    frozen_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    title character varying(300) NOT NULL,
    translations_frozen_at timestamp with time zone,
    working_language character varying(10) NOT NULL,
    CONSTRAINT statements_revisionevent_rev_no_check CHECK ((rev_no >= 0))
);
ALTER TABLE public.statements_revisionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_revisionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_rosterentry (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    excluded boolean NOT NULL,
    left_at timestamp with time zone,
    letter character varying(300) NOT NULL,
    participation_id uuid,
    person_id uuid,
    tabling_id uuid NOT NULL,
    CONSTRAINT statements_roster_is_one CHECK ((((participation_id IS NOT NULL) AND (person_id IS NULL)) OR ((participation_id IS NULL) AND (person_id IS NOT NULL)))),
    CONSTRAINT statements_roster_leaves_by_letter CHECK ((((left_at IS NULL) AND ((letter)::text = ''::text)) OR ((left_at IS NOT NULL) AND (NOT ((letter)::text = ''::text))))),
    CONSTRAINT statements_rosterentry_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.statements_rosterentryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    excluded boolean NOT NULL,
    left_at timestamp with time zone,
    letter character varying(300) NOT NULL,
    participation_id uuid,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    tabling_id uuid NOT NULL,
    CONSTRAINT statements_rosterentryevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.statements_rosterentryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_rosterentryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_silencenotice (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    function character varying(12) NOT NULL,
    counts boolean NOT NULL,
    message_id uuid,
    queued_at timestamp with time zone,
    sent_at timestamp with time zone,
    failed_at timestamp with time zone,
    seen_at timestamp with time zone,
    handed_at timestamp with time zone,
    handed_words text NOT NULL,
    handed_by_id uuid,
    party_id uuid NOT NULL,
    person_id uuid NOT NULL,
    procedure_id uuid NOT NULL,
    CONSTRAINT statements_notice_handed_over_somehow CHECK ((((handed_at IS NULL) AND (handed_by_id IS NULL) AND (handed_words = ''::text)) OR ((handed_at IS NOT NULL) AND (handed_by_id IS NOT NULL) AND (NOT (handed_words = ''::text)))))
);
CREATE TABLE public.statements_silencenoticeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    function character varying(12) NOT NULL,
    counts boolean NOT NULL,
    message_id uuid,
    queued_at timestamp with time zone,
    sent_at timestamp with time zone,
    failed_at timestamp with time zone,
    seen_at timestamp with time zone,
    handed_at timestamp with time zone,
    handed_words text NOT NULL,
    handed_by_id uuid,
    party_id uuid NOT NULL,
    person_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    procedure_id uuid NOT NULL
);
ALTER TABLE public.statements_silencenoticeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_silencenoticeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_silenceprocedure (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    deadline timestamp with time zone,
    hours_min smallint NOT NULL,
    chair character varying(200) NOT NULL,
    meeting character varying(300) NOT NULL,
    night_reason text NOT NULL,
    at_night uuid[] NOT NULL,
    outcome character varying(9) NOT NULL,
    ended_at timestamp with time zone,
    started_by_id uuid NOT NULL,
    tabling_id uuid NOT NULL,
    CONSTRAINT statements_silence_ends_in_time CHECK ((((deadline IS NOT NULL) AND (ended_at IS NULL) AND ((outcome)::text = ''::text)) OR ((ended_at = deadline) AND ((outcome)::text = 'adopted'::text)) OR ((ended_at < deadline) AND ((outcome)::text = 'broken'::text)) OR ((ended_at <= deadline) AND ((outcome)::text = 'stopped'::text)) OR ((deadline IS NULL) AND (ended_at = opened_at) AND ((outcome)::text = 'contested'::text)))),
    CONSTRAINT statements_silence_lasts CHECK (((deadline IS NULL) OR (deadline > opened_at))),
    CONSTRAINT statements_silence_night_has_a_reason CHECK ((((at_night = '{}'::uuid[]) AND (night_reason = ''::text)) OR ((NOT (at_night = '{}'::uuid[])) AND (NOT (night_reason = ''::text))))),
    CONSTRAINT statements_silenceprocedure_hours_min_check CHECK ((hours_min >= 0)),
    CONSTRAINT statements_silenceprocedure_number_check CHECK ((number >= 0))
);
CREATE TABLE public.statements_silenceprocedureevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number smallint NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    deadline timestamp with time zone,
    hours_min smallint NOT NULL,
    chair character varying(200) NOT NULL,
    meeting character varying(300) NOT NULL,
    night_reason text NOT NULL,
    at_night uuid[] NOT NULL,
    outcome character varying(9) NOT NULL,
    ended_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    started_by_id uuid NOT NULL,
    tabling_id uuid NOT NULL,
    CONSTRAINT statements_silenceprocedureevent_hours_min_check CHECK ((hours_min >= 0)),
    CONSTRAINT statements_silenceprocedureevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.statements_silenceprocedureevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_silenceprocedureevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_silencereply (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(9) NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    is_late boolean NOT NULL,
    credential_id uuid,
    given_by_id uuid NOT NULL,
    party_id uuid NOT NULL,
    procedure_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    letter character varying(300) NOT NULL,
    recorded_at timestamp with time zone,
    CONSTRAINT statements_reply_by_letter CHECK (((((letter)::text = ''::text) AND (recorded_at IS NULL)) OR ((NOT ((letter)::text = ''::text)) AND (NOT ((kind)::text = 'use'::text)) AND (recorded_at >= at) AND (recorded_at IS NOT NULL)))),
    CONSTRAINT statements_reply_has_its_words CHECK ((NOT (text = ''::text))),
    CONSTRAINT statements_reply_is_one CHECK (((kind)::text = ANY (ARRAY[('amendment'::character varying)::text, ('objection'::character varying)::text, ('use'::character varying)::text])))
);
CREATE TABLE public.statements_silencereplyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(9) NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    is_late boolean NOT NULL,
    credential_id uuid,
    given_by_id uuid NOT NULL,
    party_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    procedure_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    letter character varying(300) NOT NULL,
    recorded_at timestamp with time zone
);
ALTER TABLE public.statements_silencereplyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_silencereplyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_sponsor (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    role character varying(9) NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    amendment_id uuid NOT NULL,
    credential_id uuid,
    participation_id uuid,
    person_id uuid,
    CONSTRAINT statements_sponsor_in_its_time CHECK (((left_at IS NULL) OR (left_at >= joined_at))),
    CONSTRAINT statements_sponsor_is_one CHECK ((((participation_id IS NOT NULL) AND (person_id IS NULL)) OR ((participation_id IS NULL) AND (person_id IS NOT NULL)))),
    CONSTRAINT statements_sponsor_order_check CHECK (("order" >= 0))
);
CREATE TABLE public.statements_sponsorevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    role character varying(9) NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    amendment_id uuid NOT NULL,
    credential_id uuid,
    participation_id uuid,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    CONSTRAINT statements_sponsorevent_order_check CHECK (("order" >= 0))
);
ALTER TABLE public.statements_sponsorevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_sponsorevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_stance (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    value character varying(11) NOT NULL,
    visibility character varying(7) NOT NULL,
    note character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid NOT NULL,
    credential_id uuid,
    paragraph_id uuid NOT NULL,
    participation_id uuid,
    person_id uuid,
    revision_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    told_from smallint NOT NULL,
    CONSTRAINT statements_stance_note_of_a_stance CHECK (((NOT ((value)::text = ''::text)) OR ((note)::text = ''::text))),
    CONSTRAINT statements_stance_of_one CHECK ((((participation_id IS NOT NULL) AND (person_id IS NULL)) OR ((participation_id IS NULL) AND (person_id IS NOT NULL)))),
    CONSTRAINT statements_stance_order_check CHECK (("order" >= 0)),
    CONSTRAINT statements_stance_told_from CHECK (((told_from >= 2) AND (told_from <= 20))),
    CONSTRAINT statements_stance_told_from_check CHECK ((told_from >= 0))
);
CREATE TABLE public.statements_stanceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "order" smallint NOT NULL,
    visibility character varying(7) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid NOT NULL,
    credential_id uuid,
    paragraph_id uuid NOT NULL,
    participation_id uuid,
    person_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    revision_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    told_from smallint NOT NULL,
    CONSTRAINT statements_stanceevent_order_check CHECK (("order" >= 0)),
    CONSTRAINT statements_stanceevent_told_from_check CHECK ((told_from >= 0))
);
ALTER TABLE public.statements_stanceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_stanceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_statement (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    symbol character varying(40) NOT NULL,
    kind character varying(20) NOT NULL,
    basis character varying(10) NOT NULL,
    state character varying(14) NOT NULL,
    working_language character varying(10) NOT NULL,
    dated_on date NOT NULL,
    places jsonb NOT NULL,
    number integer,
    conference_id uuid NOT NULL,
    document_id uuid,
    revision_id uuid,
    superseded_by_id uuid,
    tabling_id uuid,
    amendments_until timestamp with time zone,
    CONSTRAINT statements_kind_has_an_adoption_path CHECK ((NOT (((basis)::text = 'parties'::text) AND ((kind)::text = ANY (ARRAY[('chair_summary'::character varying)::text, ('non_paper'::character varying)::text, ('summary_report'::character varying)::text]))))),
    CONSTRAINT statements_number_at_adoption_only CHECK ((((number IS NOT NULL) AND ((state)::text = ANY (ARRAY[('adopted'::character varying)::text, ('superseded'::character varying)::text]))) OR ((NOT ((state)::text = ANY (ARRAY[('adopted'::character varying)::text, ('superseded'::character varying)::text]))) AND (number IS NULL)))),
    CONSTRAINT statements_only_parties_decide CHECK (((NOT ((state)::text = ANY (ARRAY[('adopted'::character varying)::text, ('adopted_ad_ref'::character varying)::text, ('gavelled'::character varying)::text, ('silence'::character varying)::text, ('superseded'::character varying)::text, ('tabled'::character varying)::text]))) OR ((basis)::text = 'parties'::text))),
    CONSTRAINT statements_pinned CHECK (((((state)::text = ANY (ARRAY[('adopted'::character varying)::text, ('adopted_ad_ref'::character varying)::text, ('gavelled'::character varying)::text, ('silence'::character varying)::text, ('superseded'::character varying)::text, ('tabled'::character varying)::text])) AND (tabling_id IS NOT NULL)) OR ((NOT ((state)::text = ANY (ARRAY[('adopted'::character varying)::text, ('adopted_ad_ref'::character varying)::text, ('gavelled'::character varying)::text, ('silence'::character varying)::text, ('superseded'::character varying)::text, ('tabled'::character varying)::text]))) AND (tabling_id IS NULL)))),
    CONSTRAINT statements_statement_number_check CHECK ((number >= 0)),
    CONSTRAINT statements_superseded_by_a_text CHECK (((((state)::text = 'superseded'::text) AND (superseded_by_id IS NOT NULL)) OR ((NOT ((state)::text = 'superseded'::text)) AND (superseded_by_id IS NULL))))
);
CREATE TABLE public.statements_statementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    symbol character varying(40) NOT NULL,
    kind character varying(20) NOT NULL,
    basis character varying(10) NOT NULL,
    state character varying(14) NOT NULL,
    working_language character varying(10) NOT NULL,
    dated_on date NOT NULL,
    places jsonb NOT NULL,
    number integer,
    conference_id uuid NOT NULL,
    document_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    revision_id uuid,
    superseded_by_id uuid,
    tabling_id uuid,
    amendments_until timestamp with time zone,
    CONSTRAINT statements_statementevent_number_check CHECK ((number >= 0))
);
ALTER TABLE public.statements_statementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_statementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_tabling (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    round smallint NOT NULL,
    canonical bytea NOT NULL,
    canon_version smallint NOT NULL,
    sha256 character varying(64) NOT NULL,
    rule character varying(20) NOT NULL,
    party_kind character varying(12) NOT NULL,
    quorum smallint,
    ad_referendum_allowed boolean NOT NULL,
    exclusion_ground text NOT NULL,
    deadline timestamp with time zone,
    size smallint NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    provisional jsonb NOT NULL,
    outcome character varying(14) NOT NULL,
    closed_at timestamp with time zone,
    closed_by_id uuid,
    opened_by_id uuid,
    revision_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    calls_objections boolean NOT NULL,
    countersigned boolean NOT NULL,
    disclosed_at timestamp with time zone,
    disclosed_by_id uuid,
    disclosure character varying(6) NOT NULL,
    CONSTRAINT statements_tabling_called_by_consensus CHECK (((NOT calls_objections) OR ((rule)::text = ANY (ARRAY[('consensus'::character varying)::text, ('consensus_minus_one'::character varying)::text])))),
    CONSTRAINT statements_tabling_canon_version_check CHECK ((canon_version >= 0)),
    CONSTRAINT statements_tabling_decided_unsealed CHECK (((NOT ((disclosed_at IS NULL) AND ((disclosure)::text = 'sealed'::text))) OR ((NOT ((outcome)::text = 'adopted'::text)) AND (provisional = '{}'::jsonb)))),
    CONSTRAINT statements_tabling_ends_somehow CHECK ((((closed_at IS NULL) AND ((outcome)::text = ''::text)) OR ((closed_at IS NOT NULL) AND (NOT ((outcome)::text = ''::text))))),
    CONSTRAINT statements_tabling_exclusion_has_a_ground CHECK (((NOT ((rule)::text = 'consensus_minus_one'::text)) OR (NOT (exclusion_ground = ''::text)))),
    CONSTRAINT statements_tabling_has_parties CHECK ((size >= 1)),
    CONSTRAINT statements_tabling_hash CHECK (((sha256)::text = encode(sha256(canonical), 'hex'::text))),
    CONSTRAINT statements_tabling_in_its_time CHECK (((opened_at <= created_at) AND (((closed_at IS NULL) AND (closed_by_id IS NULL)) OR ((closed_at >= opened_at) AND (closed_at IS NOT NULL) AND (closed_at <= updated_at))))),
    CONSTRAINT statements_tabling_quorum_check CHECK ((quorum >= 0)),
    CONSTRAINT statements_tabling_round_check CHECK ((round >= 0)),
    CONSTRAINT statements_tabling_seal_opened CHECK ((((disclosure)::text = ANY (ARRAY[('desk'::character varying)::text, ('open'::character varying)::text, ('sealed'::character varying)::text])) AND (((disclosed_at IS NULL) AND (disclosed_by_id IS NULL)) OR ((disclosed_at >= opened_at) AND (disclosed_at IS NOT NULL) AND ((disclosure)::text = 'sealed'::text))))),
    CONSTRAINT statements_tabling_silence_not_sealed CHECK (((NOT ((rule)::text = 'silence'::text)) OR ((disclosure)::text = 'desk'::text))),
    CONSTRAINT statements_tabling_size_check CHECK ((size >= 0))
);
CREATE TABLE public.statements_tablingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    round smallint NOT NULL,
    canon_version smallint NOT NULL,
    sha256 character varying(64) NOT NULL,
    rule character varying(20) NOT NULL,
    party_kind character varying(12) NOT NULL,
    quorum smallint,
    ad_referendum_allowed boolean NOT NULL,
    exclusion_ground text NOT NULL,
    deadline timestamp with time zone,
    size smallint NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    provisional jsonb NOT NULL,
    outcome character varying(14) NOT NULL,
    closed_at timestamp with time zone,
    closed_by_id uuid,
    opened_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    revision_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    calls_objections boolean NOT NULL,
    countersigned boolean NOT NULL,
    disclosed_at timestamp with time zone,
    disclosed_by_id uuid,
    disclosure character varying(6) NOT NULL,
    CONSTRAINT statements_tablingevent_canon_version_check CHECK ((canon_version >= 0)),
    CONSTRAINT statements_tablingevent_quorum_check CHECK ((quorum >= 0)),
    CONSTRAINT statements_tablingevent_round_check CHECK ((round >= 0)),
    CONSTRAINT statements_tablingevent_size_check CHECK ((size >= 0))
);
ALTER TABLE public.statements_tablingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_tablingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_translatedparagraph (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source_hash character varying(64) NOT NULL,
    proofread_at timestamp with time zone,
    words text NOT NULL,
    proofread_by_id uuid,
    source_id uuid NOT NULL,
    translation_id uuid NOT NULL,
    CONSTRAINT statements_translated_proofread CHECK ((((proofread_at IS NULL) AND (proofread_by_id IS NULL)) OR ((proofread_at IS NOT NULL) AND (proofread_by_id IS NOT NULL))))
);
CREATE TABLE public.statements_translatedparagraphevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source_hash character varying(64) NOT NULL,
    proofread_at timestamp with time zone,
    words text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    proofread_by_id uuid,
    source_id uuid NOT NULL,
    translation_id uuid NOT NULL
);
ALTER TABLE public.statements_translatedparagraphevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_translatedparagraphevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.statements_translation (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source_hash character varying(64) NOT NULL,
    proofread_at timestamp with time zone,
    language character varying(10) NOT NULL,
    status character varying(10) NOT NULL,
    title character varying(300) NOT NULL,
    proofread_by_id uuid,
    revision_id uuid NOT NULL,
    CONSTRAINT statements_translation_proofread CHECK ((((proofread_at IS NULL) AND (proofread_by_id IS NULL)) OR ((proofread_at IS NOT NULL) AND (proofread_by_id IS NOT NULL))))
);
CREATE TABLE public.statements_translationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source_hash character varying(64) NOT NULL,
    proofread_at timestamp with time zone,
    language character varying(10) NOT NULL,
    status character varying(10) NOT NULL,
    title character varying(300) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    proofread_by_id uuid,
    revision_id uuid NOT NULL
);
ALTER TABLE public.statements_translationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.statements_translationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.audit_entry ALTER COLUMN number SET DEFAULT nextval('public.audit_entry_number'::regclass);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_accountinvitation
    ADD CONSTRAINT accounts_accountinvitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_accountinvitationevent
    ADD CONSTRAINT accounts_accountinvitationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE public.accounts_accountinvitation
    ADD CONSTRAINT accounts_invitation_plain_address CHECK ((NOT ((email)::text ~ '[İıſK]'::text))) NOT VALID;
ALTER TABLE ONLY public.accounts_loginlink
    ADD CONSTRAINT accounts_loginlink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_loginlinkevent
    ADD CONSTRAINT accounts_loginlinkevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_email_key UNIQUE (email);
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_group_id_59c0b32f_uniq UNIQUE (user_id, group_id);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);
ALTER TABLE public.accounts_user
    ADD CONSTRAINT accounts_user_plain_address CHECK ((NOT ((email)::text ~ '[İıſK]'::text))) NOT VALID;
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq UNIQUE (user_id, permission_id);
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_userevent
    ADD CONSTRAINT accounts_userevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_number_key UNIQUE (number);
ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_seal
    ADD CONSTRAINT audit_seal_last_number_key UNIQUE (last_number);
ALTER TABLE ONLY public.audit_seal
    ADD CONSTRAINT audit_seal_number_key UNIQUE (number);
ALTER TABLE ONLY public.audit_seal
    ADD CONSTRAINT audit_seal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit_seal
    ADD CONSTRAINT audit_seal_previous_key UNIQUE (previous);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_conference
    ADD CONSTRAINT conferences_conference_number UNIQUE (forum_id, number);
ALTER TABLE ONLY public.conferences_conference
    ADD CONSTRAINT conferences_conference_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_conference
    ADD CONSTRAINT conferences_conference_slug UNIQUE (forum_id, slug);
ALTER TABLE ONLY public.conferences_conferenceevent
    ADD CONSTRAINT conferences_conferenceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.conferences_decisionprofile
    ADD CONSTRAINT conferences_decisionprofile_conference_id_key UNIQUE (conference_id);
ALTER TABLE ONLY public.conferences_decisionprofile
    ADD CONSTRAINT conferences_decisionprofile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_decisionprofileevent
    ADD CONSTRAINT conferences_decisionprofileevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.conferences_forum
    ADD CONSTRAINT conferences_forum_abbreviation_key UNIQUE (abbreviation);
ALTER TABLE ONLY public.conferences_forum
    ADD CONSTRAINT conferences_forum_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_forum
    ADD CONSTRAINT conferences_forum_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.conferences_forumevent
    ADD CONSTRAINT conferences_forumevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.conferences_guidingquestion
    ADD CONSTRAINT conferences_guidingquestion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_guidingquestionevent
    ADD CONSTRAINT conferences_guidingquestionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.conferences_organization
    ADD CONSTRAINT conferences_organization_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_organizationrole
    ADD CONSTRAINT conferences_organization_role_once UNIQUE NULLS NOT DISTINCT (forum_id, conference_id, organization_id, role);
ALTER TABLE ONLY public.conferences_organizationevent
    ADD CONSTRAINT conferences_organizationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.conferences_organizationrole
    ADD CONSTRAINT conferences_organizationrole_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_organizationroleevent
    ADD CONSTRAINT conferences_organizationroleevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.conferences_phase
    ADD CONSTRAINT conferences_phase_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_phaseevent
    ADD CONSTRAINT conferences_phaseevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.conferences_questionset
    ADD CONSTRAINT conferences_questionset_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_questionsetevent
    ADD CONSTRAINT conferences_questionsetevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.conferences_room
    ADD CONSTRAINT conferences_room_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_roomevent
    ADD CONSTRAINT conferences_roomevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.conferences_round
    ADD CONSTRAINT conferences_round_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_roundevent
    ADD CONSTRAINT conferences_roundevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.conferences_sourcedfact
    ADD CONSTRAINT conferences_sourcedfact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_sourcedfactevent
    ADD CONSTRAINT conferences_sourcedfactevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.conferences_teammember
    ADD CONSTRAINT conferences_team_once UNIQUE NULLS NOT DISTINCT (forum_id, conference_id, user_id, role);
ALTER TABLE public.conferences_teammember
    ADD CONSTRAINT conferences_team_plain_address CHECK ((NOT ((invited_email)::text ~ '[İıſK]'::text))) NOT VALID;
ALTER TABLE ONLY public.conferences_teammember
    ADD CONSTRAINT conferences_teammember_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_teammemberevent
    ADD CONSTRAINT conferences_teammemberevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.conferences_track
    ADD CONSTRAINT conferences_track_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conferences_trackevent
    ADD CONSTRAINT conferences_trackevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.core_pressed
    ADD CONSTRAINT core_pressed_fingerprint_key UNIQUE (fingerprint);
ALTER TABLE ONLY public.core_pressed
    ADD CONSTRAINT core_pressed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.core_typed
    ADD CONSTRAINT core_typed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegates_credential
    ADD CONSTRAINT delegates_credential_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegates_credentialevent
    ADD CONSTRAINT delegates_credentialevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.delegates_delegate
    ADD CONSTRAINT delegates_delegate_once UNIQUE (conference_id, person_id);
ALTER TABLE ONLY public.delegates_delegate
    ADD CONSTRAINT delegates_delegate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegates_delegateevent
    ADD CONSTRAINT delegates_delegateevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.delegates_invitation
    ADD CONSTRAINT delegates_invitation_delegate_id_key UNIQUE (delegate_id);
ALTER TABLE ONLY public.delegates_invitation
    ADD CONSTRAINT delegates_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegates_invitationevent
    ADD CONSTRAINT delegates_invitationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.delegates_credential
    ADD CONSTRAINT delegates_one_head_at_a_time EXCLUDE USING gist (participation_id WITH =, tstzrange(valid_from, valid_until) WITH &&) WHERE (((function)::text = 'head'::text));
ALTER TABLE ONLY public.delegates_person
    ADD CONSTRAINT delegates_person_pkey PRIMARY KEY (id);
ALTER TABLE public.delegates_person
    ADD CONSTRAINT delegates_person_plain_address CHECK ((NOT ((email)::text ~ '[İıſK]'::text))) NOT VALID;
ALTER TABLE ONLY public.delegates_personevent
    ADD CONSTRAINT delegates_personevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.delegates_registration
    ADD CONSTRAINT delegates_registration_delegate_id_key UNIQUE (delegate_id);
ALTER TABLE ONLY public.delegates_registration
    ADD CONSTRAINT delegates_registration_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegates_registrationiddelegatenamingconsentconfirmedatevent
    ADD CONSTRAINT delegates_registrationiddelegatenamingconsentconfirmedatev_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.delegations_entity
    ADD CONSTRAINT delegations_entity_code UNIQUE (forum_id, code);
ALTER TABLE ONLY public.delegations_entity
    ADD CONSTRAINT delegations_entity_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegations_entityevent
    ADD CONSTRAINT delegations_entityevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.delegations_entityname
    ADD CONSTRAINT delegations_entityname_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegations_entitynameevent
    ADD CONSTRAINT delegations_entitynameevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.delegations_entityname
    ADD CONSTRAINT delegations_name_once UNIQUE (entity_id, conference_id, language, context);
ALTER TABLE ONLY public.delegations_participation
    ADD CONSTRAINT delegations_participation_once UNIQUE (conference_id, entity_id);
ALTER TABLE ONLY public.delegations_participation
    ADD CONSTRAINT delegations_participation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.delegations_participationevent
    ADD CONSTRAINT delegations_participationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.documents_corrigendum
    ADD CONSTRAINT documents_corrigendum_once UNIQUE (document_id, number);
ALTER TABLE ONLY public.documents_corrigendum
    ADD CONSTRAINT documents_corrigendum_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents_corrigendum
    ADD CONSTRAINT documents_corrigendum_symbol_key UNIQUE (symbol);
ALTER TABLE ONLY public.documents_corrigendum
    ADD CONSTRAINT documents_corrigendum_version_id_key UNIQUE (version_id);
ALTER TABLE ONLY public.documents_corrigendumevent
    ADD CONSTRAINT documents_corrigendumevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_symbol_key UNIQUE (symbol);
ALTER TABLE ONLY public.documents_documentevent
    ADD CONSTRAINT documents_documentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.documents_languageversion
    ADD CONSTRAINT documents_languageversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents_languageversionevent
    ADD CONSTRAINT documents_languageversionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.documents_publication
    ADD CONSTRAINT documents_publication_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents_publication
    ADD CONSTRAINT documents_publication_version_id_key UNIQUE (version_id);
ALTER TABLE ONLY public.documents_publicationevent
    ADD CONSTRAINT documents_publicationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.documents_symbolcounter
    ADD CONSTRAINT documents_symbol_counter_once UNIQUE (forum_id, body, year, series, parent);
ALTER TABLE ONLY public.documents_symbolcounter
    ADD CONSTRAINT documents_symbolcounter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents_symbolcounterevent
    ADD CONSTRAINT documents_symbolcounterevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.documents_languageversion
    ADD CONSTRAINT documents_version_once UNIQUE (document_id, language, sequence);
ALTER TABLE ONLY public.forum_sessions_acceptedconflict
    ADD CONSTRAINT forum_sessions_accepted_once UNIQUE (conference_id, fingerprint);
ALTER TABLE ONLY public.forum_sessions_acceptedconflict
    ADD CONSTRAINT forum_sessions_acceptedconflict_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_acceptedconflictevent
    ADD CONSTRAINT forum_sessions_acceptedconflictevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_agendaitem
    ADD CONSTRAINT forum_sessions_agendaitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_agendaitemevent
    ADD CONSTRAINT forum_sessions_agendaitemevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_askedparty
    ADD CONSTRAINT forum_sessions_asked_once UNIQUE (request_id, participation_id);
ALTER TABLE ONLY public.forum_sessions_askedparty
    ADD CONSTRAINT forum_sessions_askedparty_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_askedpartyevent
    ADD CONSTRAINT forum_sessions_askedpartyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_assignment
    ADD CONSTRAINT forum_sessions_assignment_once UNIQUE (sitting_id, person_id, role);
ALTER TABLE ONLY public.forum_sessions_assignment
    ADD CONSTRAINT forum_sessions_assignment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_assignmentevent
    ADD CONSTRAINT forum_sessions_assignmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_calendarkey
    ADD CONSTRAINT forum_sessions_calendarkey_person_id_key UNIQUE (person_id);
ALTER TABLE ONLY public.forum_sessions_calendarkey
    ADD CONSTRAINT forum_sessions_calendarkey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_calendarkeyevent
    ADD CONSTRAINT forum_sessions_calendarkeyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_daytemplate
    ADD CONSTRAINT forum_sessions_day_template_name UNIQUE (conference_id, name);
ALTER TABLE ONLY public.forum_sessions_daytemplate
    ADD CONSTRAINT forum_sessions_daytemplate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_daytemplateevent
    ADD CONSTRAINT forum_sessions_daytemplateevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_sessiondelegation
    ADD CONSTRAINT forum_sessions_delegation_once UNIQUE (sitting_id, participation_id);
ALTER TABLE ONLY public.forum_sessions_delegationterms
    ADD CONSTRAINT forum_sessions_delegationterms_participation_id_key UNIQUE (participation_id);
ALTER TABLE ONLY public.forum_sessions_delegationterms
    ADD CONSTRAINT forum_sessions_delegationterms_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_delegationtermsevent
    ADD CONSTRAINT forum_sessions_delegationtermsevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_displaylink
    ADD CONSTRAINT forum_sessions_displaylink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_displaylinkevent
    ADD CONSTRAINT forum_sessions_displaylinkevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_guest
    ADD CONSTRAINT forum_sessions_guest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_guest
    ADD CONSTRAINT forum_sessions_guest_seat UNIQUE (sign_up_id, seat);
ALTER TABLE ONLY public.forum_sessions_guest
    ADD CONSTRAINT forum_sessions_guest_turn UNIQUE (sign_up_id, turn);
ALTER TABLE ONLY public.forum_sessions_guestevent
    ADD CONSTRAINT forum_sessions_guestevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_interpretation
    ADD CONSTRAINT forum_sessions_interpretation_once UNIQUE (sitting_id, source, target);
ALTER TABLE ONLY public.forum_sessions_interpretation
    ADD CONSTRAINT forum_sessions_interpretation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_interpretationevent
    ADD CONSTRAINT forum_sessions_interpretationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_joinlink
    ADD CONSTRAINT forum_sessions_joinlink_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_joinlinkevent
    ADD CONSTRAINT forum_sessions_joinlinkevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_joinlink
    ADD CONSTRAINT forum_sessions_link_once UNIQUE (sitting_id, audience);
ALTER TABLE ONLY public.forum_sessions_material
    ADD CONSTRAINT forum_sessions_material_once UNIQUE (sitting_id, sha256);
ALTER TABLE ONLY public.forum_sessions_material
    ADD CONSTRAINT forum_sessions_material_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_materialevent
    ADD CONSTRAINT forum_sessions_materialevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_meetingrequest
    ADD CONSTRAINT forum_sessions_meetingrequest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_meetingrequest
    ADD CONSTRAINT forum_sessions_meetingrequest_sitting_id_key UNIQUE (sitting_id);
ALTER TABLE ONLY public.forum_sessions_meetingrequestevent
    ADD CONSTRAINT forum_sessions_meetingrequestevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_noteentry
    ADD CONSTRAINT forum_sessions_note_once UNIQUE NULLS NOT DISTINCT (notes_id, number, agenda_item_id, question_id);
ALTER TABLE ONLY public.forum_sessions_noteentry
    ADD CONSTRAINT forum_sessions_noteentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_noteentryevent
    ADD CONSTRAINT forum_sessions_noteentryevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_assignment
    ADD CONSTRAINT forum_sessions_person_once EXCLUDE USING gist (person_id WITH =, busy WITH &&, sitting_id WITH <>) DEFERRABLE;
ALTER TABLE ONLY public.forum_sessions_programmerules
    ADD CONSTRAINT forum_sessions_programmerules_conference_id_key UNIQUE (conference_id);
ALTER TABLE ONLY public.forum_sessions_programmerules
    ADD CONSTRAINT forum_sessions_programmerules_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_programmerulesevent
    ADD CONSTRAINT forum_sessions_programmerulesevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_proposal
    ADD CONSTRAINT forum_sessions_proposal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_proposalevent
    ADD CONSTRAINT forum_sessions_proposalevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_proposedtime
    ADD CONSTRAINT forum_sessions_proposed_once UNIQUE (request_id, during);
ALTER TABLE ONLY public.forum_sessions_proposedtime
    ADD CONSTRAINT forum_sessions_proposedtime_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_proposedtimeevent
    ADD CONSTRAINT forum_sessions_proposedtimeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_sessionquestion
    ADD CONSTRAINT forum_sessions_question_once UNIQUE (sitting_id, question_id);
ALTER TABLE ONLY public.forum_sessions_sessionquestionset
    ADD CONSTRAINT forum_sessions_question_set_once UNIQUE (sitting_id, question_set_id);
ALTER TABLE ONLY public.forum_sessions_release
    ADD CONSTRAINT forum_sessions_release_once UNIQUE (conference_id, number);
ALTER TABLE ONLY public.forum_sessions_release
    ADD CONSTRAINT forum_sessions_release_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_releasedsession
    ADD CONSTRAINT forum_sessions_released_room_once EXCLUDE USING gist (room_id WITH =, busy WITH &&) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releasedagendaitem
    ADD CONSTRAINT forum_sessions_releasedagendaitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_releasedagendaitemevent
    ADD CONSTRAINT forum_sessions_releasedagendaitemevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_releasedassignment
    ADD CONSTRAINT forum_sessions_releasedassignment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_releasedassignmentevent
    ADD CONSTRAINT forum_sessions_releasedassignmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_releaseddelegation
    ADD CONSTRAINT forum_sessions_releaseddelegation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_releaseddelegationevent
    ADD CONSTRAINT forum_sessions_releaseddelegationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_releasedinterpretation
    ADD CONSTRAINT forum_sessions_releasedinterpretation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_releasedinterpretationevent
    ADD CONSTRAINT forum_sessions_releasedinterpretationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_releasedquestion
    ADD CONSTRAINT forum_sessions_releasedquestion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_releasedquestionevent
    ADD CONSTRAINT forum_sessions_releasedquestionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_releasedsession
    ADD CONSTRAINT forum_sessions_releasedsession_ics_uid_key UNIQUE (ics_uid);
ALTER TABLE ONLY public.forum_sessions_releasedsession
    ADD CONSTRAINT forum_sessions_releasedsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_releasedsessionevent
    ADD CONSTRAINT forum_sessions_releasedsessionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_releaseevent
    ADD CONSTRAINT forum_sessions_releaseevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_requirement
    ADD CONSTRAINT forum_sessions_requirement_once UNIQUE NULLS NOT DISTINCT (conference_id, kind, first_delegation_id, first_person_id, first_sitting_id, first_format, second_delegation_id, second_person_id, second_sitting_id, second_format);
ALTER TABLE ONLY public.forum_sessions_requirement
    ADD CONSTRAINT forum_sessions_requirement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_requirementevent
    ADD CONSTRAINT forum_sessions_requirementevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_session
    ADD CONSTRAINT forum_sessions_room_once EXCLUDE USING gist (room_id WITH =, busy WITH &&) DEFERRABLE;
ALTER TABLE ONLY public.forum_sessions_roomterms
    ADD CONSTRAINT forum_sessions_roomterms_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_roomterms
    ADD CONSTRAINT forum_sessions_roomterms_room_id_key UNIQUE (room_id);
ALTER TABLE ONLY public.forum_sessions_roomtermsevent
    ADD CONSTRAINT forum_sessions_roomtermsevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_session
    ADD CONSTRAINT forum_sessions_session_busy UNIQUE (id, busy);
ALTER TABLE ONLY public.forum_sessions_session
    ADD CONSTRAINT forum_sessions_session_ics_uid_key UNIQUE (ics_uid);
ALTER TABLE ONLY public.forum_sessions_session
    ADD CONSTRAINT forum_sessions_session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_sessiondelegation
    ADD CONSTRAINT forum_sessions_sessiondelegation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_sessiondelegationevent
    ADD CONSTRAINT forum_sessions_sessiondelegationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_sessionevent
    ADD CONSTRAINT forum_sessions_sessionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_sessionnotes
    ADD CONSTRAINT forum_sessions_sessionnotes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_sessionnotes
    ADD CONSTRAINT forum_sessions_sessionnotes_sitting_id_key UNIQUE (sitting_id);
ALTER TABLE ONLY public.forum_sessions_sessionnotesevent
    ADD CONSTRAINT forum_sessions_sessionnotesevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_sessionquestion
    ADD CONSTRAINT forum_sessions_sessionquestion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_sessionquestionevent
    ADD CONSTRAINT forum_sessions_sessionquestionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_sessionquestionset
    ADD CONSTRAINT forum_sessions_sessionquestionset_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_sessionquestionsetevent
    ADD CONSTRAINT forum_sessions_sessionquestionsetevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_signup
    ADD CONSTRAINT forum_sessions_signup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_signup
    ADD CONSTRAINT forum_sessions_signup_sitting_id_key UNIQUE (sitting_id);
ALTER TABLE ONLY public.forum_sessions_signupevent
    ADD CONSTRAINT forum_sessions_signupevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_toldblock
    ADD CONSTRAINT forum_sessions_toldblock_ics_uid_key UNIQUE (ics_uid);
ALTER TABLE ONLY public.forum_sessions_toldblock
    ADD CONSTRAINT forum_sessions_toldblock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_toldblockevent
    ADD CONSTRAINT forum_sessions_toldblockevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.forum_sessions_withdrawal
    ADD CONSTRAINT forum_sessions_withdrawal_once UNIQUE NULLS NOT DISTINCT (former_id, person_id);
ALTER TABLE ONLY public.forum_sessions_withdrawal
    ADD CONSTRAINT forum_sessions_withdrawal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_sessions_withdrawalevent
    ADD CONSTRAINT forum_sessions_withdrawalevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.messaging_mailserver
    ADD CONSTRAINT messaging_mailserver_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.messaging_mailserverevent
    ADD CONSTRAINT messaging_mailserverevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_dedupe_key_key UNIQUE (dedupe_key);
ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_message_id_key UNIQUE (message_id);
ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_resent_from_id_key UNIQUE (resent_from_id);
ALTER TABLE ONLY public.messaging_messageevent
    ADD CONSTRAINT messaging_messageevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.messaging_sharedwords
    ADD CONSTRAINT messaging_sharedwords_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.messaging_sharedwordsevent
    ADD CONSTRAINT messaging_sharedwordsevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_adoptionrecord
    ADD CONSTRAINT statements_adoptionrecord_decision_symbol_key UNIQUE (decision_symbol);
ALTER TABLE ONLY public.statements_adoptionrecord
    ADD CONSTRAINT statements_adoptionrecord_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_adoptionrecord
    ADD CONSTRAINT statements_adoptionrecord_statement_id_key UNIQUE (statement_id);
ALTER TABLE ONLY public.statements_adoptionrecord
    ADD CONSTRAINT statements_adoptionrecord_tabling_id_key UNIQUE (tabling_id);
ALTER TABLE ONLY public.statements_adoptionrecordevent
    ADD CONSTRAINT statements_adoptionrecordevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_agreement
    ADD CONSTRAINT statements_agreement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_agreementevent
    ADD CONSTRAINT statements_agreementevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_alternative_derived_from
    ADD CONSTRAINT statements_alternative_d_from_alternative_id_to_a_4514bda7_uniq UNIQUE (from_alternative_id, to_alternative_id);
ALTER TABLE ONLY public.statements_alternative_derived_from
    ADD CONSTRAINT statements_alternative_derived_from_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_alternative
    ADD CONSTRAINT statements_alternative_once UNIQUE (group_id, number);
ALTER TABLE ONLY public.statements_alternative
    ADD CONSTRAINT statements_alternative_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_alternativeevent
    ADD CONSTRAINT statements_alternativeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_amendment
    ADD CONSTRAINT statements_amendment_number_once UNIQUE (statement_id, number);
ALTER TABLE ONLY public.statements_amendment
    ADD CONSTRAINT statements_amendment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_amendmentevent
    ADD CONSTRAINT statements_amendmentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_amendmentrebase
    ADD CONSTRAINT statements_amendmentrebase_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_amendmentrebaseevent
    ADD CONSTRAINT statements_amendmentrebaseevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_annex
    ADD CONSTRAINT statements_annex_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_annex
    ADD CONSTRAINT statements_annex_supersedes_id_key UNIQUE (supersedes_id);
ALTER TABLE ONLY public.statements_annexevent
    ADD CONSTRAINT statements_annexevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_bracketgroup
    ADD CONSTRAINT statements_bracket_number_once UNIQUE (statement_id, number);
ALTER TABLE ONLY public.statements_bracketgroup
    ADD CONSTRAINT statements_bracketgroup_chosen_id_key UNIQUE (chosen_id);
ALTER TABLE ONLY public.statements_bracketgroup
    ADD CONSTRAINT statements_bracketgroup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_bracketgroupevent
    ADD CONSTRAINT statements_bracketgroupevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_objectioncall
    ADD CONSTRAINT statements_call_number_once UNIQUE (tabling_id, number);
ALTER TABLE ONLY public.statements_circulation
    ADD CONSTRAINT statements_circulated_once UNIQUE (revision_id, circle);
ALTER TABLE ONLY public.statements_circulation
    ADD CONSTRAINT statements_circulation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_circulationevent
    ADD CONSTRAINT statements_circulationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_disposition
    ADD CONSTRAINT statements_disposition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_disposition
    ADD CONSTRAINT statements_disposition_version_once UNIQUE (amendment_id, version);
ALTER TABLE ONLY public.statements_dispositionevent
    ADD CONSTRAINT statements_dispositionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_gavelling
    ADD CONSTRAINT statements_gavel_number_once UNIQUE (tabling_id, number);
ALTER TABLE ONLY public.statements_gavelling
    ADD CONSTRAINT statements_gavelling_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_gavellingevent
    ADD CONSTRAINT statements_gavellingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_logentry
    ADD CONSTRAINT statements_log_number_once UNIQUE (statement_id, number);
ALTER TABLE ONLY public.statements_logentry
    ADD CONSTRAINT statements_logentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_silencenotice
    ADD CONSTRAINT statements_notice_once UNIQUE (procedure_id, party_id, person_id);
ALTER TABLE ONLY public.statements_objectioncall
    ADD CONSTRAINT statements_objectioncall_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_objectioncallevent
    ADD CONSTRAINT statements_objectioncallevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_reportoutline
    ADD CONSTRAINT statements_outline_once UNIQUE (conference_id, number);
ALTER TABLE ONLY public.statements_outlinesection
    ADD CONSTRAINT statements_outline_section_once UNIQUE (outline_id, "order");
ALTER TABLE ONLY public.statements_outlinesource
    ADD CONSTRAINT statements_outline_source_once UNIQUE (outline_id, sitting_id);
ALTER TABLE ONLY public.statements_outlinecomment
    ADD CONSTRAINT statements_outlinecomment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_outlinecommentevent
    ADD CONSTRAINT statements_outlinecommentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_outlinesection
    ADD CONSTRAINT statements_outlinesection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_outlinesectionevent
    ADD CONSTRAINT statements_outlinesectionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_outlinesource
    ADD CONSTRAINT statements_outlinesource_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_outlinesourceevent
    ADD CONSTRAINT statements_outlinesourceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_paragraphtext
    ADD CONSTRAINT statements_paragraph_once UNIQUE (revision_id, paragraph_id);
ALTER TABLE ONLY public.statements_paragraph
    ADD CONSTRAINT statements_paragraph_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_paragraphtext
    ADD CONSTRAINT statements_paragraph_place UNIQUE (revision_id, "order") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_paragraphevent
    ADD CONSTRAINT statements_paragraphevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_paragraphtext
    ADD CONSTRAINT statements_paragraphtext_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_paragraphtextevent
    ADD CONSTRAINT statements_paragraphtextevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_party
    ADD CONSTRAINT statements_party_delegation_once UNIQUE (statement_id, participation_id);
ALTER TABLE ONLY public.statements_party
    ADD CONSTRAINT statements_party_person_once UNIQUE (statement_id, person_id);
ALTER TABLE ONLY public.statements_party
    ADD CONSTRAINT statements_party_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_partyevent
    ADD CONSTRAINT statements_partyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_position
    ADD CONSTRAINT statements_position_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_position
    ADD CONSTRAINT statements_position_supersedes_id_key UNIQUE (supersedes_id);
ALTER TABLE ONLY public.statements_positionevent
    ADD CONSTRAINT statements_positionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_adoptionrecord
    ADD CONSTRAINT statements_record_chain_once UNIQUE (forum_id, chain_number);
ALTER TABLE ONLY public.statements_referral
    ADD CONSTRAINT statements_referral_number_once UNIQUE (statement_id, number);
ALTER TABLE ONLY public.statements_referral
    ADD CONSTRAINT statements_referral_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_referralevent
    ADD CONSTRAINT statements_referralevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_referralmember
    ADD CONSTRAINT statements_referralmember_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_referralmemberevent
    ADD CONSTRAINT statements_referralmemberevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_reportoutline
    ADD CONSTRAINT statements_reportoutline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_reportoutline
    ADD CONSTRAINT statements_reportoutline_statement_id_key UNIQUE (statement_id);
ALTER TABLE ONLY public.statements_reportoutlineevent
    ADD CONSTRAINT statements_reportoutlineevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_revision
    ADD CONSTRAINT statements_revision_once UNIQUE (statement_id, rev_no);
ALTER TABLE ONLY public.statements_revision
    ADD CONSTRAINT statements_revision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_revisionevent
    ADD CONSTRAINT statements_revisionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_rosterentry
    ADD CONSTRAINT statements_roster_delegation_once UNIQUE (tabling_id, participation_id);
ALTER TABLE ONLY public.statements_rosterentry
    ADD CONSTRAINT statements_roster_person_once UNIQUE (tabling_id, person_id);
ALTER TABLE ONLY public.statements_rosterentry
    ADD CONSTRAINT statements_rosterentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_rosterentryevent
    ADD CONSTRAINT statements_rosterentryevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_silenceprocedure
    ADD CONSTRAINT statements_silence_number_once UNIQUE (tabling_id, number);
ALTER TABLE ONLY public.statements_silencenotice
    ADD CONSTRAINT statements_silencenotice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_silencenoticeevent
    ADD CONSTRAINT statements_silencenoticeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_silenceprocedure
    ADD CONSTRAINT statements_silenceprocedure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_silenceprocedureevent
    ADD CONSTRAINT statements_silenceprocedureevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_silencereply
    ADD CONSTRAINT statements_silencereply_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_silencereplyevent
    ADD CONSTRAINT statements_silencereplyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_sponsor
    ADD CONSTRAINT statements_sponsor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_sponsorevent
    ADD CONSTRAINT statements_sponsorevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_stance
    ADD CONSTRAINT statements_stance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_stanceevent
    ADD CONSTRAINT statements_stanceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_statement
    ADD CONSTRAINT statements_statement_document_id_key UNIQUE (document_id);
ALTER TABLE ONLY public.statements_statement
    ADD CONSTRAINT statements_statement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_statement
    ADD CONSTRAINT statements_statement_revision_id_key UNIQUE (revision_id);
ALTER TABLE ONLY public.statements_statement
    ADD CONSTRAINT statements_statement_symbol_key UNIQUE (symbol);
ALTER TABLE ONLY public.statements_statement
    ADD CONSTRAINT statements_statement_tabling_id_key UNIQUE (tabling_id);
ALTER TABLE ONLY public.statements_statementevent
    ADD CONSTRAINT statements_statementevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_tabling
    ADD CONSTRAINT statements_tabling_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_tabling
    ADD CONSTRAINT statements_tabling_round_once UNIQUE (statement_id, round);
ALTER TABLE ONLY public.statements_tablingevent
    ADD CONSTRAINT statements_tablingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_translatedparagraph
    ADD CONSTRAINT statements_translated_once UNIQUE (translation_id, source_id);
ALTER TABLE ONLY public.statements_translatedparagraph
    ADD CONSTRAINT statements_translatedparagraph_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_translatedparagraphevent
    ADD CONSTRAINT statements_translatedparagraphevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.statements_translation
    ADD CONSTRAINT statements_translation_once UNIQUE (revision_id, language);
ALTER TABLE ONLY public.statements_translation
    ADD CONSTRAINT statements_translation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.statements_translationevent
    ADD CONSTRAINT statements_translationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_accountinvitation_account_id_dfefa658 ON public.accounts_accountinvitation USING btree (account_id);
CREATE INDEX accounts_accountinvitation_invited_by_id_714f21ae ON public.accounts_accountinvitation USING btree (invited_by_id);
CREATE INDEX accounts_accountinvitationevent_account_id_65fec452 ON public.accounts_accountinvitationevent USING btree (account_id);
CREATE INDEX accounts_accountinvitationevent_invited_by_id_f398407b ON public.accounts_accountinvitationevent USING btree (invited_by_id);
CREATE INDEX accounts_accountinvitationevent_pgh_context_id_8632224a ON public.accounts_accountinvitationevent USING btree (pgh_context_id);
CREATE INDEX accounts_accountinvitationevent_pgh_obj_id_59feb120 ON public.accounts_accountinvitationevent USING btree (pgh_obj_id);
CREATE INDEX accounts_loginlink_user_id_23d18eb0 ON public.accounts_loginlink USING btree (user_id);
CREATE INDEX accounts_loginlinkevent_pgh_context_id_2980e4fd ON public.accounts_loginlinkevent USING btree (pgh_context_id);
CREATE INDEX accounts_loginlinkevent_pgh_obj_id_d0151656 ON public.accounts_loginlinkevent USING btree (pgh_obj_id);
CREATE INDEX accounts_loginlinkevent_user_id_8a3ea0d1 ON public.accounts_loginlinkevent USING btree (user_id);
CREATE INDEX accounts_user_email_b2644a56_like ON public.accounts_user USING btree (email varchar_pattern_ops);
CREATE UNIQUE INDEX accounts_user_email_ci ON public.accounts_user USING btree (lower((email)::text));
CREATE INDEX accounts_user_groups_group_id_bd11a704 ON public.accounts_user_groups USING btree (group_id);
CREATE INDEX accounts_user_groups_user_id_52b62117 ON public.accounts_user_groups USING btree (user_id);
CREATE INDEX accounts_user_user_permissions_permission_id_113bb443 ON public.accounts_user_user_permissions USING btree (permission_id);
CREATE INDEX accounts_user_user_permissions_user_id_e4f0a161 ON public.accounts_user_user_permissions USING btree (user_id);
CREATE INDEX accounts_userevent_pgh_context_id_9043cf9a ON public.accounts_userevent USING btree (pgh_context_id);
CREATE INDEX accounts_userevent_pgh_obj_id_aa99e6a3 ON public.accounts_userevent USING btree (pgh_obj_id);
CREATE INDEX audit_entry_actor_id_57c4b003 ON public.audit_entry USING btree (actor_id);
CREATE INDEX audit_entry_scope_id_9de384e6 ON public.audit_entry USING btree (scope_id);
CREATE INDEX audit_entry_target ON public.audit_entry USING btree (target_type, target_id, at DESC);
CREATE INDEX audit_seal_previous_7c7db6d8_like ON public.audit_seal USING btree (previous varchar_pattern_ops);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX conferences_conference_cloned_from_id_db337bd3 ON public.conferences_conference USING btree (cloned_from_id);
CREATE INDEX conferences_conference_forum_id_d518b2aa ON public.conferences_conference USING btree (forum_id);
CREATE INDEX conferences_conference_slug_af7f2a99 ON public.conferences_conference USING btree (slug);
CREATE INDEX conferences_conference_slug_af7f2a99_like ON public.conferences_conference USING btree (slug varchar_pattern_ops);
CREATE INDEX conferences_conferenceevent_cloned_from_id_4a30d7ab ON public.conferences_conferenceevent USING btree (cloned_from_id);
CREATE INDEX conferences_conferenceevent_forum_id_f6b96240 ON public.conferences_conferenceevent USING btree (forum_id);
CREATE INDEX conferences_conferenceevent_pgh_context_id_2e3a5bc4 ON public.conferences_conferenceevent USING btree (pgh_context_id);
CREATE INDEX conferences_conferenceevent_pgh_obj_id_b44d426c ON public.conferences_conferenceevent USING btree (pgh_obj_id);
CREATE INDEX conferences_decisionprofileevent_conference_id_c5b7779e ON public.conferences_decisionprofileevent USING btree (conference_id);
CREATE INDEX conferences_decisionprofileevent_pgh_context_id_94f8d603 ON public.conferences_decisionprofileevent USING btree (pgh_context_id);
CREATE INDEX conferences_decisionprofileevent_pgh_obj_id_f655adeb ON public.conferences_decisionprofileevent USING btree (pgh_obj_id);
CREATE INDEX conferences_forum_abbreviation_2e6d3a22_like ON public.conferences_forum USING btree (abbreviation varchar_pattern_ops);
CREATE INDEX conferences_forum_slug_5b836c73_like ON public.conferences_forum USING btree (slug varchar_pattern_ops);
CREATE INDEX conferences_forumevent_pgh_context_id_f03792ca ON public.conferences_forumevent USING btree (pgh_context_id);
CREATE INDEX conferences_forumevent_pgh_obj_id_49447db6 ON public.conferences_forumevent USING btree (pgh_obj_id);
CREATE INDEX conferences_guidingquestion_conference_id_4fef0e29 ON public.conferences_guidingquestion USING btree (conference_id);
CREATE INDEX conferences_guidingquestion_question_set_id_633c8cbd ON public.conferences_guidingquestion USING btree (question_set_id);
CREATE INDEX conferences_guidingquestionevent_conference_id_c8be9223 ON public.conferences_guidingquestionevent USING btree (conference_id);
CREATE INDEX conferences_guidingquestionevent_pgh_context_id_d66aaa0c ON public.conferences_guidingquestionevent USING btree (pgh_context_id);
CREATE INDEX conferences_guidingquestionevent_pgh_obj_id_4255d038 ON public.conferences_guidingquestionevent USING btree (pgh_obj_id);
CREATE INDEX conferences_guidingquestionevent_question_set_id_5a781bb9 ON public.conferences_guidingquestionevent USING btree (question_set_id);
CREATE INDEX conferences_organization_forum_id_113295f9 ON public.conferences_organization USING btree (forum_id);
CREATE INDEX conferences_organizationevent_forum_id_d21eff0b ON public.conferences_organizationevent USING btree (forum_id);
CREATE INDEX conferences_organizationevent_pgh_context_id_63d6ab28 ON public.conferences_organizationevent USING btree (pgh_context_id);
CREATE INDEX conferences_organizationevent_pgh_obj_id_2dee4537 ON public.conferences_organizationevent USING btree (pgh_obj_id);
CREATE INDEX conferences_organizationrole_conference_id_d47f76a1 ON public.conferences_organizationrole USING btree (conference_id);
CREATE INDEX conferences_organizationrole_forum_id_db8ebd25 ON public.conferences_organizationrole USING btree (forum_id);
CREATE INDEX conferences_organizationrole_organization_id_ab06d953 ON public.conferences_organizationrole USING btree (organization_id);
CREATE INDEX conferences_organizationroleevent_conference_id_069e49ed ON public.conferences_organizationroleevent USING btree (conference_id);
CREATE INDEX conferences_organizationroleevent_forum_id_693ac131 ON public.conferences_organizationroleevent USING btree (forum_id);
CREATE INDEX conferences_organizationroleevent_organization_id_d719bfe7 ON public.conferences_organizationroleevent USING btree (organization_id);
CREATE INDEX conferences_organizationroleevent_pgh_context_id_09a2a3fc ON public.conferences_organizationroleevent USING btree (pgh_context_id);
CREATE INDEX conferences_organizationroleevent_pgh_obj_id_78ea8587 ON public.conferences_organizationroleevent USING btree (pgh_obj_id);
CREATE INDEX conferences_phase_conference_id_02aa20f7 ON public.conferences_phase USING btree (conference_id);
CREATE INDEX conferences_phase_round_id_de27baad ON public.conferences_phase USING btree (round_id);
CREATE INDEX conferences_phaseevent_conference_id_b285b66e ON public.conferences_phaseevent USING btree (conference_id);
CREATE INDEX conferences_phaseevent_pgh_context_id_8420682e ON public.conferences_phaseevent USING btree (pgh_context_id);
CREATE INDEX conferences_phaseevent_pgh_obj_id_18df19af ON public.conferences_phaseevent USING btree (pgh_obj_id);
CREATE INDEX conferences_phaseevent_round_id_b396aecf ON public.conferences_phaseevent USING btree (round_id);
CREATE INDEX conferences_questionset_conference_id_8e06440f ON public.conferences_questionset USING btree (conference_id);
CREATE INDEX conferences_questionsetevent_conference_id_6afc81af ON public.conferences_questionsetevent USING btree (conference_id);
CREATE INDEX conferences_questionsetevent_pgh_context_id_2aec398b ON public.conferences_questionsetevent USING btree (pgh_context_id);
CREATE INDEX conferences_questionsetevent_pgh_obj_id_09114296 ON public.conferences_questionsetevent USING btree (pgh_obj_id);
CREATE INDEX conferences_room_conference_id_61752897 ON public.conferences_room USING btree (conference_id);
CREATE INDEX conferences_roomevent_conference_id_e4feea98 ON public.conferences_roomevent USING btree (conference_id);
CREATE INDEX conferences_roomevent_pgh_context_id_9186bbea ON public.conferences_roomevent USING btree (pgh_context_id);
CREATE INDEX conferences_roomevent_pgh_obj_id_ce4ce389 ON public.conferences_roomevent USING btree (pgh_obj_id);
CREATE INDEX conferences_round_conference_id_9209449f ON public.conferences_round USING btree (conference_id);
CREATE INDEX conferences_roundevent_conference_id_af948102 ON public.conferences_roundevent USING btree (conference_id);
CREATE INDEX conferences_roundevent_pgh_context_id_adc30e12 ON public.conferences_roundevent USING btree (pgh_context_id);
CREATE INDEX conferences_roundevent_pgh_obj_id_9a13b974 ON public.conferences_roundevent USING btree (pgh_obj_id);
CREATE INDEX conferences_sourcedfact_conference_id_f4f04697 ON public.conferences_sourcedfact USING btree (conference_id);
CREATE INDEX conferences_sourcedfact_forum_id_efbe5621 ON public.conferences_sourcedfact USING btree (forum_id);
CREATE INDEX conferences_sourcedfactevent_conference_id_9a067095 ON public.conferences_sourcedfactevent USING btree (conference_id);
CREATE INDEX conferences_sourcedfactevent_forum_id_a7c791d6 ON public.conferences_sourcedfactevent USING btree (forum_id);
CREATE INDEX conferences_sourcedfactevent_pgh_context_id_0906f105 ON public.conferences_sourcedfactevent USING btree (pgh_context_id);
CREATE INDEX conferences_sourcedfactevent_pgh_obj_id_67395c57 ON public.conferences_sourcedfactevent USING btree (pgh_obj_id);
CREATE INDEX conferences_teammember_conference_id_ec487972 ON public.conferences_teammember USING btree (conference_id);
CREATE INDEX conferences_teammember_forum_id_dc30e50f ON public.conferences_teammember USING btree (forum_id);
CREATE INDEX conferences_teammember_user_id_fb1e8764 ON public.conferences_teammember USING btree (user_id);
CREATE INDEX conferences_teammemberevent_conference_id_c576231e ON public.conferences_teammemberevent USING btree (conference_id);
CREATE INDEX conferences_teammemberevent_forum_id_51b93eb7 ON public.conferences_teammemberevent USING btree (forum_id);
CREATE INDEX conferences_teammemberevent_pgh_context_id_ddaa8c30 ON public.conferences_teammemberevent USING btree (pgh_context_id);
CREATE INDEX conferences_teammemberevent_pgh_obj_id_ad390966 ON public.conferences_teammemberevent USING btree (pgh_obj_id);
CREATE INDEX conferences_teammemberevent_user_id_f94d656b ON public.conferences_teammemberevent USING btree (user_id);
CREATE INDEX conferences_track_conference_id_554be931 ON public.conferences_track USING btree (conference_id);
CREATE INDEX conferences_trackevent_conference_id_7c1dcd9c ON public.conferences_trackevent USING btree (conference_id);
CREATE INDEX conferences_trackevent_pgh_context_id_0eaf0fdf ON public.conferences_trackevent USING btree (pgh_context_id);
CREATE INDEX conferences_trackevent_pgh_obj_id_7f517f55 ON public.conferences_trackevent USING btree (pgh_obj_id);
CREATE INDEX core_pressed_at_575e520a ON public.core_pressed USING btree (at);
CREATE INDEX core_pressed_fingerprint_e467596d_like ON public.core_pressed USING btree (fingerprint varchar_pattern_ops);
CREATE INDEX core_typed_holder_9b661802 ON public.core_typed USING btree (holder);
CREATE INDEX core_typed_holder_9b661802_like ON public.core_typed USING btree (holder varchar_pattern_ops);
CREATE INDEX core_typed_kept_at_211d9661 ON public.core_typed USING btree (kept_at);
CREATE INDEX delegates_credential_participation_id_7c7356cc ON public.delegates_credential USING btree (participation_id);
CREATE INDEX delegates_credential_person_id_6ffab3c9 ON public.delegates_credential USING btree (person_id);
CREATE INDEX delegates_credentialevent_participation_id_5ec9cf09 ON public.delegates_credentialevent USING btree (participation_id);
CREATE INDEX delegates_credentialevent_person_id_2d271425 ON public.delegates_credentialevent USING btree (person_id);
CREATE INDEX delegates_credentialevent_pgh_context_id_2a1512ed ON public.delegates_credentialevent USING btree (pgh_context_id);
CREATE INDEX delegates_credentialevent_pgh_obj_id_3b1753b8 ON public.delegates_credentialevent USING btree (pgh_obj_id);
CREATE INDEX delegates_delegate_conference_id_cdbf79ac ON public.delegates_delegate USING btree (conference_id);
CREATE INDEX delegates_delegate_participation_id_ed8a3a37 ON public.delegates_delegate USING btree (participation_id);
CREATE INDEX delegates_delegate_person_id_11456259 ON public.delegates_delegate USING btree (person_id);
CREATE INDEX delegates_delegateevent_conference_id_2bce1a85 ON public.delegates_delegateevent USING btree (conference_id);
CREATE INDEX delegates_delegateevent_participation_id_36c30c9e ON public.delegates_delegateevent USING btree (participation_id);
CREATE INDEX delegates_delegateevent_person_id_33ea4d50 ON public.delegates_delegateevent USING btree (person_id);
CREATE INDEX delegates_delegateevent_pgh_context_id_cd9af712 ON public.delegates_delegateevent USING btree (pgh_context_id);
CREATE INDEX delegates_delegateevent_pgh_obj_id_f06a4b9c ON public.delegates_delegateevent USING btree (pgh_obj_id);
CREATE INDEX delegates_invitation_wave_id_181bd809 ON public.delegates_invitation USING btree (wave_id);
CREATE INDEX delegates_invitationevent_delegate_id_6a30de65 ON public.delegates_invitationevent USING btree (delegate_id);
CREATE INDEX delegates_invitationevent_pgh_context_id_45a5e70f ON public.delegates_invitationevent USING btree (pgh_context_id);
CREATE INDEX delegates_invitationevent_pgh_obj_id_4dfd677c ON public.delegates_invitationevent USING btree (pgh_obj_id);
CREATE UNIQUE INDEX delegates_one_open_head ON public.delegates_credential USING btree (participation_id) WHERE (((function)::text = 'head'::text) AND (valid_until IS NULL));
CREATE INDEX delegates_person_by_address ON public.delegates_person USING btree (lower((email)::text));
CREATE UNIQUE INDEX delegates_person_email ON public.delegates_person USING btree (forum_id, lower((email)::text)) WHERE (NOT ((email)::text = ''::text));
CREATE INDEX delegates_person_forum_id_b1132ef7 ON public.delegates_person USING btree (forum_id);
CREATE INDEX delegates_person_user_id_21df7f8d ON public.delegates_person USING btree (user_id);
CREATE INDEX delegates_personevent_forum_id_28f7cd9a ON public.delegates_personevent USING btree (forum_id);
CREATE INDEX delegates_personevent_pgh_context_id_9b43d64c ON public.delegates_personevent USING btree (pgh_context_id);
CREATE INDEX delegates_personevent_pgh_obj_id_36986c73 ON public.delegates_personevent USING btree (pgh_obj_id);
CREATE INDEX delegates_personevent_user_id_cc0e3817 ON public.delegates_personevent USING btree (user_id);
CREATE INDEX delegates_registrationidde_delegate_id_40f6ba44 ON public.delegates_registrationiddelegatenamingconsentconfirmedatevent USING btree (delegate_id);
CREATE INDEX delegates_registrationidde_pgh_context_id_eef01a77 ON public.delegates_registrationiddelegatenamingconsentconfirmedatevent USING btree (pgh_context_id);
CREATE INDEX delegates_registrationidde_pgh_obj_id_2fceb636 ON public.delegates_registrationiddelegatenamingconsentconfirmedatevent USING btree (pgh_obj_id);
CREATE INDEX delegations_entity_forum_id_8500bee6 ON public.delegations_entity USING btree (forum_id);
CREATE INDEX delegations_entityevent_forum_id_860e64d3 ON public.delegations_entityevent USING btree (forum_id);
CREATE INDEX delegations_entityevent_pgh_context_id_abbe1be5 ON public.delegations_entityevent USING btree (pgh_context_id);
CREATE INDEX delegations_entityevent_pgh_obj_id_22aead52 ON public.delegations_entityevent USING btree (pgh_obj_id);
CREATE INDEX delegations_entityname_conference_id_3d80f3b3 ON public.delegations_entityname USING btree (conference_id);
CREATE INDEX delegations_entityname_entity_id_bcb67093 ON public.delegations_entityname USING btree (entity_id);
CREATE INDEX delegations_entitynameevent_conference_id_4a8bfa64 ON public.delegations_entitynameevent USING btree (conference_id);
CREATE INDEX delegations_entitynameevent_entity_id_26801090 ON public.delegations_entitynameevent USING btree (entity_id);
CREATE INDEX delegations_entitynameevent_pgh_context_id_7debc9a7 ON public.delegations_entitynameevent USING btree (pgh_context_id);
CREATE INDEX delegations_entitynameevent_pgh_obj_id_262da387 ON public.delegations_entitynameevent USING btree (pgh_obj_id);
CREATE INDEX delegations_participation_conference_id_7e5903eb ON public.delegations_participation USING btree (conference_id);
CREATE INDEX delegations_participation_entity_id_257a191a ON public.delegations_participation USING btree (entity_id);
CREATE INDEX delegations_participationevent_conference_id_63b58821 ON public.delegations_participationevent USING btree (conference_id);
CREATE INDEX delegations_participationevent_entity_id_d5800ac9 ON public.delegations_participationevent USING btree (entity_id);
CREATE INDEX delegations_participationevent_pgh_context_id_a256f568 ON public.delegations_participationevent USING btree (pgh_context_id);
CREATE INDEX delegations_participationevent_pgh_obj_id_3ebf88d4 ON public.delegations_participationevent USING btree (pgh_obj_id);
CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);
CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX documents_corrigendum_document_id_4c333a3f ON public.documents_corrigendum USING btree (document_id);
CREATE INDEX documents_corrigendum_symbol_434f786f_like ON public.documents_corrigendum USING btree (symbol varchar_pattern_ops);
CREATE INDEX documents_corrigendumevent_document_id_13c39505 ON public.documents_corrigendumevent USING btree (document_id);
CREATE INDEX documents_corrigendumevent_pgh_context_id_d2c19bee ON public.documents_corrigendumevent USING btree (pgh_context_id);
CREATE INDEX documents_corrigendumevent_pgh_obj_id_a2aa48dd ON public.documents_corrigendumevent USING btree (pgh_obj_id);
CREATE INDEX documents_corrigendumevent_version_id_b6f1bad1 ON public.documents_corrigendumevent USING btree (version_id);
CREATE INDEX documents_document_conference_id_68b6faea ON public.documents_document USING btree (conference_id);
CREATE INDEX documents_document_superseded_by_id_a03a66e3 ON public.documents_document USING btree (superseded_by_id);
CREATE INDEX documents_document_symbol_b4fd1de1_like ON public.documents_document USING btree (symbol varchar_pattern_ops);
CREATE INDEX documents_documentevent_conference_id_041bfc3d ON public.documents_documentevent USING btree (conference_id);
CREATE INDEX documents_documentevent_pgh_context_id_fee03ad0 ON public.documents_documentevent USING btree (pgh_context_id);
CREATE INDEX documents_documentevent_pgh_obj_id_ef72a287 ON public.documents_documentevent USING btree (pgh_obj_id);
CREATE INDEX documents_documentevent_superseded_by_id_cd189e58 ON public.documents_documentevent USING btree (superseded_by_id);
CREATE INDEX documents_languageversion_document_id_2651dbab ON public.documents_languageversion USING btree (document_id);
CREATE INDEX documents_languageversionevent_document_id_1b399f4b ON public.documents_languageversionevent USING btree (document_id);
CREATE INDEX documents_languageversionevent_pgh_context_id_3dc8130d ON public.documents_languageversionevent USING btree (pgh_context_id);
CREATE INDEX documents_languageversionevent_pgh_obj_id_e5a1d372 ON public.documents_languageversionevent USING btree (pgh_obj_id);
CREATE INDEX documents_publication_published_by_id_06ebfd7e ON public.documents_publication USING btree (published_by_id);
CREATE INDEX documents_publication_retracted_by_id_cc3b01d2 ON public.documents_publication USING btree (retracted_by_id);
CREATE INDEX documents_publicationevent_pgh_context_id_77a1b4ff ON public.documents_publicationevent USING btree (pgh_context_id);
CREATE INDEX documents_publicationevent_pgh_obj_id_ee079006 ON public.documents_publicationevent USING btree (pgh_obj_id);
CREATE INDEX documents_publicationevent_published_by_id_12db053e ON public.documents_publicationevent USING btree (published_by_id);
CREATE INDEX documents_publicationevent_retracted_by_id_dff5e308 ON public.documents_publicationevent USING btree (retracted_by_id);
CREATE INDEX documents_publicationevent_version_id_0fa23411 ON public.documents_publicationevent USING btree (version_id);
CREATE INDEX documents_symbolcounter_forum_id_b3115a81 ON public.documents_symbolcounter USING btree (forum_id);
CREATE INDEX documents_symbolcounterevent_forum_id_34ee3039 ON public.documents_symbolcounterevent USING btree (forum_id);
CREATE INDEX documents_symbolcounterevent_pgh_context_id_1b787b7c ON public.documents_symbolcounterevent USING btree (pgh_context_id);
CREATE INDEX documents_symbolcounterevent_pgh_obj_id_34fe9f63 ON public.documents_symbolcounterevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_acceptedconflict_conference_id_70784628 ON public.forum_sessions_acceptedconflict USING btree (conference_id);
CREATE INDEX forum_sessions_acceptedconflictevent_conference_id_f98670b1 ON public.forum_sessions_acceptedconflictevent USING btree (conference_id);
CREATE INDEX forum_sessions_acceptedconflictevent_pgh_context_id_264f62f6 ON public.forum_sessions_acceptedconflictevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_acceptedconflictevent_pgh_obj_id_2bd11cee ON public.forum_sessions_acceptedconflictevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_agendaitem_rapporteur_id_f74669e5 ON public.forum_sessions_agendaitem USING btree (rapporteur_id);
CREATE INDEX forum_sessions_agendaitem_sitting_id_440138f4 ON public.forum_sessions_agendaitem USING btree (sitting_id);
CREATE INDEX forum_sessions_agendaitemevent_pgh_context_id_dddd324b ON public.forum_sessions_agendaitemevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_agendaitemevent_pgh_obj_id_4cac0ee0 ON public.forum_sessions_agendaitemevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_agendaitemevent_rapporteur_id_125f46af ON public.forum_sessions_agendaitemevent USING btree (rapporteur_id);
CREATE INDEX forum_sessions_agendaitemevent_sitting_id_a69d3a8e ON public.forum_sessions_agendaitemevent USING btree (sitting_id);
CREATE INDEX forum_sessions_askedparty_participation_id_2ebf5d41 ON public.forum_sessions_askedparty USING btree (participation_id);
CREATE INDEX forum_sessions_askedparty_request_id_9142f0a6 ON public.forum_sessions_askedparty USING btree (request_id);
CREATE INDEX forum_sessions_askedparty_time_id_0bb1c11d ON public.forum_sessions_askedparty USING btree (time_id);
CREATE INDEX forum_sessions_askedpartyevent_participation_id_f18ad996 ON public.forum_sessions_askedpartyevent USING btree (participation_id);
CREATE INDEX forum_sessions_askedpartyevent_pgh_context_id_1be44e7d ON public.forum_sessions_askedpartyevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_askedpartyevent_pgh_obj_id_f1aa63d8 ON public.forum_sessions_askedpartyevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_askedpartyevent_request_id_e2d7be80 ON public.forum_sessions_askedpartyevent USING btree (request_id);
CREATE INDEX forum_sessions_askedpartyevent_time_id_020147af ON public.forum_sessions_askedpartyevent USING btree (time_id);
CREATE INDEX forum_sessions_assignment_person_id_b6ee786d ON public.forum_sessions_assignment USING btree (person_id);
CREATE INDEX forum_sessions_assignment_sitting_id_391455f9 ON public.forum_sessions_assignment USING btree (sitting_id);
CREATE INDEX forum_sessions_assignmentevent_person_id_e0760a03 ON public.forum_sessions_assignmentevent USING btree (person_id);
CREATE INDEX forum_sessions_assignmentevent_pgh_context_id_a686f318 ON public.forum_sessions_assignmentevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_assignmentevent_pgh_obj_id_99c90c8a ON public.forum_sessions_assignmentevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_assignmentevent_sitting_id_f7ed472f ON public.forum_sessions_assignmentevent USING btree (sitting_id);
CREATE INDEX forum_sessions_calendarkeyevent_person_id_463235df ON public.forum_sessions_calendarkeyevent USING btree (person_id);
CREATE INDEX forum_sessions_calendarkeyevent_pgh_context_id_9e0603ac ON public.forum_sessions_calendarkeyevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_calendarkeyevent_pgh_obj_id_e2c067f4 ON public.forum_sessions_calendarkeyevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_daytemplate_conference_id_4a49a416 ON public.forum_sessions_daytemplate USING btree (conference_id);
CREATE INDEX forum_sessions_daytemplateevent_conference_id_45bbf207 ON public.forum_sessions_daytemplateevent USING btree (conference_id);
CREATE INDEX forum_sessions_daytemplateevent_pgh_context_id_eb19d2bb ON public.forum_sessions_daytemplateevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_daytemplateevent_pgh_obj_id_0fa1cb18 ON public.forum_sessions_daytemplateevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_delegationtermsevent_participation_id_c252b306 ON public.forum_sessions_delegationtermsevent USING btree (participation_id);
CREATE INDEX forum_sessions_delegationtermsevent_pgh_context_id_749cb022 ON public.forum_sessions_delegationtermsevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_delegationtermsevent_pgh_obj_id_e53e9d0e ON public.forum_sessions_delegationtermsevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_displaylink_conference_id_37f72abc ON public.forum_sessions_displaylink USING btree (conference_id);
CREATE INDEX forum_sessions_displaylink_room_id_59f031cd ON public.forum_sessions_displaylink USING btree (room_id);
CREATE INDEX forum_sessions_displaylinkevent_conference_id_afbd0c2d ON public.forum_sessions_displaylinkevent USING btree (conference_id);
CREATE INDEX forum_sessions_displaylinkevent_pgh_context_id_4b3dfa4d ON public.forum_sessions_displaylinkevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_displaylinkevent_pgh_obj_id_77cdc7e2 ON public.forum_sessions_displaylinkevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_displaylinkevent_room_id_4074f0b0 ON public.forum_sessions_displaylinkevent USING btree (room_id);
CREATE UNIQUE INDEX forum_sessions_guest_once ON public.forum_sessions_guest USING btree (sign_up_id, lower((email)::text));
CREATE INDEX forum_sessions_guest_sign_up_id_b8c5c78f ON public.forum_sessions_guest USING btree (sign_up_id);
CREATE INDEX forum_sessions_guestevent_pgh_context_id_3b1ce832 ON public.forum_sessions_guestevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_guestevent_pgh_obj_id_d32be5b1 ON public.forum_sessions_guestevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_guestevent_sign_up_id_bb1a517f ON public.forum_sessions_guestevent USING btree (sign_up_id);
CREATE INDEX forum_sessions_interpretation_sitting_id_44a33cc8 ON public.forum_sessions_interpretation USING btree (sitting_id);
CREATE INDEX forum_sessions_interpretationevent_pgh_context_id_8e651fbb ON public.forum_sessions_interpretationevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_interpretationevent_pgh_obj_id_6e61c940 ON public.forum_sessions_interpretationevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_interpretationevent_sitting_id_90268d1b ON public.forum_sessions_interpretationevent USING btree (sitting_id);
CREATE INDEX forum_sessions_joinlink_sitting_id_4123091e ON public.forum_sessions_joinlink USING btree (sitting_id);
CREATE INDEX forum_sessions_joinlinkevent_pgh_context_id_97c2903d ON public.forum_sessions_joinlinkevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_joinlinkevent_pgh_obj_id_1848a159 ON public.forum_sessions_joinlinkevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_joinlinkevent_sitting_id_2d9f1790 ON public.forum_sessions_joinlinkevent USING btree (sitting_id);
CREATE INDEX forum_sessions_material_sitting_id_d4ed58fe ON public.forum_sessions_material USING btree (sitting_id);
CREATE INDEX forum_sessions_material_speaker_id_f6579a6a ON public.forum_sessions_material USING btree (speaker_id);
CREATE INDEX forum_sessions_materialevent_pgh_context_id_9d093014 ON public.forum_sessions_materialevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_materialevent_pgh_obj_id_5e4aa2d1 ON public.forum_sessions_materialevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_materialevent_sitting_id_31731233 ON public.forum_sessions_materialevent USING btree (sitting_id);
CREATE INDEX forum_sessions_materialevent_speaker_id_51676294 ON public.forum_sessions_materialevent USING btree (speaker_id);
CREATE INDEX forum_sessions_meetingrequest_asking_id_1823df09 ON public.forum_sessions_meetingrequest USING btree (asking_id);
CREATE INDEX forum_sessions_meetingrequest_conference_id_baca98f9 ON public.forum_sessions_meetingrequest USING btree (conference_id);
CREATE INDEX forum_sessions_meetingrequestevent_asking_id_8b9898da ON public.forum_sessions_meetingrequestevent USING btree (asking_id);
CREATE INDEX forum_sessions_meetingrequestevent_conference_id_fb412aaf ON public.forum_sessions_meetingrequestevent USING btree (conference_id);
CREATE INDEX forum_sessions_meetingrequestevent_pgh_context_id_7037442a ON public.forum_sessions_meetingrequestevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_meetingrequestevent_pgh_obj_id_ac57ef92 ON public.forum_sessions_meetingrequestevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_meetingrequestevent_sitting_id_4a785fb8 ON public.forum_sessions_meetingrequestevent USING btree (sitting_id);
CREATE INDEX forum_sessions_noteentry_agenda_item_id_83bb80d8 ON public.forum_sessions_noteentry USING btree (agenda_item_id);
CREATE INDEX forum_sessions_noteentry_author_id_30bd5238 ON public.forum_sessions_noteentry USING btree (author_id);
CREATE INDEX forum_sessions_noteentry_notes_id_61ad3a73 ON public.forum_sessions_noteentry USING btree (notes_id);
CREATE INDEX forum_sessions_noteentry_question_id_fb91831e ON public.forum_sessions_noteentry USING btree (question_id);
CREATE INDEX forum_sessions_noteentryevent_agenda_item_id_f4be67e2 ON public.forum_sessions_noteentryevent USING btree (agenda_item_id);
CREATE INDEX forum_sessions_noteentryevent_author_id_c56fb11c ON public.forum_sessions_noteentryevent USING btree (author_id);
CREATE INDEX forum_sessions_noteentryevent_notes_id_9559996b ON public.forum_sessions_noteentryevent USING btree (notes_id);
CREATE INDEX forum_sessions_noteentryevent_pgh_context_id_ffcf4839 ON public.forum_sessions_noteentryevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_noteentryevent_pgh_obj_id_0896c0c0 ON public.forum_sessions_noteentryevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_noteentryevent_question_id_a1271a56 ON public.forum_sessions_noteentryevent USING btree (question_id);
CREATE INDEX forum_sessions_programmerulesevent_conference_id_4aee10a6 ON public.forum_sessions_programmerulesevent USING btree (conference_id);
CREATE INDEX forum_sessions_programmerulesevent_pgh_context_id_20af6dad ON public.forum_sessions_programmerulesevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_programmerulesevent_pgh_obj_id_594db46a ON public.forum_sessions_programmerulesevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_proposal_conference_id_12f14616 ON public.forum_sessions_proposal USING btree (conference_id);
CREATE UNIQUE INDEX forum_sessions_proposal_one ON public.forum_sessions_proposal USING btree (conference_id) WHERE ((state)::text = ANY (ARRAY[('waiting'::character varying)::text, ('running'::character varying)::text]));
CREATE INDEX forum_sessions_proposalevent_conference_id_9ce16538 ON public.forum_sessions_proposalevent USING btree (conference_id);
CREATE INDEX forum_sessions_proposalevent_pgh_context_id_e846fc3c ON public.forum_sessions_proposalevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_proposalevent_pgh_obj_id_c6178045 ON public.forum_sessions_proposalevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_proposedtime_request_id_1d78dced ON public.forum_sessions_proposedtime USING btree (request_id);
CREATE INDEX forum_sessions_proposedtimeevent_pgh_context_id_3bf98aab ON public.forum_sessions_proposedtimeevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_proposedtimeevent_pgh_obj_id_f22c34f6 ON public.forum_sessions_proposedtimeevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_proposedtimeevent_request_id_69efe267 ON public.forum_sessions_proposedtimeevent USING btree (request_id);
CREATE INDEX forum_sessions_release_by_id_18e9df78 ON public.forum_sessions_release USING btree (by_id);
CREATE INDEX forum_sessions_release_conference_id_f424b521 ON public.forum_sessions_release USING btree (conference_id);
CREATE INDEX forum_sessions_releasedagendaitem_rapporteur_id_54f1e945 ON public.forum_sessions_releasedagendaitem USING btree (rapporteur_id);
CREATE INDEX forum_sessions_releasedagendaitem_sitting_id_78194eb1 ON public.forum_sessions_releasedagendaitem USING btree (sitting_id);
CREATE INDEX forum_sessions_releasedagendaitemevent_pgh_context_id_fa0f5f27 ON public.forum_sessions_releasedagendaitemevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_releasedagendaitemevent_pgh_obj_id_8764c6f0 ON public.forum_sessions_releasedagendaitemevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_releasedagendaitemevent_rapporteur_id_c556b93e ON public.forum_sessions_releasedagendaitemevent USING btree (rapporteur_id);
CREATE INDEX forum_sessions_releasedagendaitemevent_sitting_id_ec36b00e ON public.forum_sessions_releasedagendaitemevent USING btree (sitting_id);
CREATE INDEX forum_sessions_releasedassignment_person_id_57fd71f4 ON public.forum_sessions_releasedassignment USING btree (person_id);
CREATE INDEX forum_sessions_releasedassignment_sitting_id_e8246eef ON public.forum_sessions_releasedassignment USING btree (sitting_id);
CREATE INDEX forum_sessions_releasedassignmentevent_person_id_bb5c8a6a ON public.forum_sessions_releasedassignmentevent USING btree (person_id);
CREATE INDEX forum_sessions_releasedassignmentevent_pgh_context_id_f4c05503 ON public.forum_sessions_releasedassignmentevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_releasedassignmentevent_pgh_obj_id_4f140eea ON public.forum_sessions_releasedassignmentevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_releasedassignmentevent_sitting_id_211cc47c ON public.forum_sessions_releasedassignmentevent USING btree (sitting_id);
CREATE INDEX forum_sessions_releaseddel_participation_id_3ec1b7f1 ON public.forum_sessions_releaseddelegationevent USING btree (participation_id);
CREATE INDEX forum_sessions_releaseddelegation_participation_id_acd5ba29 ON public.forum_sessions_releaseddelegation USING btree (participation_id);
CREATE INDEX forum_sessions_releaseddelegation_sitting_id_3fa30998 ON public.forum_sessions_releaseddelegation USING btree (sitting_id);
CREATE INDEX forum_sessions_releaseddelegationevent_pgh_context_id_1142f347 ON public.forum_sessions_releaseddelegationevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_releaseddelegationevent_pgh_obj_id_3754b79a ON public.forum_sessions_releaseddelegationevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_releaseddelegationevent_sitting_id_706b72ff ON public.forum_sessions_releaseddelegationevent USING btree (sitting_id);
CREATE INDEX forum_sessions_releasedint_pgh_context_id_684a2a4d ON public.forum_sessions_releasedinterpretationevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_releasedinterpretation_sitting_id_283f5fc4 ON public.forum_sessions_releasedinterpretation USING btree (sitting_id);
CREATE INDEX forum_sessions_releasedinterpretationevent_pgh_obj_id_f1c8b344 ON public.forum_sessions_releasedinterpretationevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_releasedinterpretationevent_sitting_id_2746fa4f ON public.forum_sessions_releasedinterpretationevent USING btree (sitting_id);
CREATE INDEX forum_sessions_releasedquestion_question_id_29a4d975 ON public.forum_sessions_releasedquestion USING btree (question_id);
CREATE INDEX forum_sessions_releasedquestion_sitting_id_f1602be0 ON public.forum_sessions_releasedquestion USING btree (sitting_id);
CREATE INDEX forum_sessions_releasedquestionevent_pgh_context_id_1f6fbba4 ON public.forum_sessions_releasedquestionevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_releasedquestionevent_pgh_obj_id_3971728e ON public.forum_sessions_releasedquestionevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_releasedquestionevent_question_id_9eed5f0a ON public.forum_sessions_releasedquestionevent USING btree (question_id);
CREATE INDEX forum_sessions_releasedquestionevent_sitting_id_745983b1 ON public.forum_sessions_releasedquestionevent USING btree (sitting_id);
CREATE INDEX forum_sessions_releasedsession_conference_id_5fab1d7f ON public.forum_sessions_releasedsession USING btree (conference_id);
CREATE INDEX forum_sessions_releasedsession_ics_uid_1c3c27c2_like ON public.forum_sessions_releasedsession USING btree (ics_uid varchar_pattern_ops);
CREATE INDEX forum_sessions_releasedsession_phase_id_89e39c9c ON public.forum_sessions_releasedsession USING btree (phase_id);
CREATE INDEX forum_sessions_releasedsession_room_id_fa7a7f4e ON public.forum_sessions_releasedsession USING btree (room_id);
CREATE INDEX forum_sessions_releasedsession_track_id_10e9a090 ON public.forum_sessions_releasedsession USING btree (track_id);
CREATE INDEX forum_sessions_releasedsessionevent_conference_id_6ecaea8c ON public.forum_sessions_releasedsessionevent USING btree (conference_id);
CREATE INDEX forum_sessions_releasedsessionevent_pgh_context_id_ffe3fed9 ON public.forum_sessions_releasedsessionevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_releasedsessionevent_pgh_obj_id_f47d9def ON public.forum_sessions_releasedsessionevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_releasedsessionevent_phase_id_7cc6d0f1 ON public.forum_sessions_releasedsessionevent USING btree (phase_id);
CREATE INDEX forum_sessions_releasedsessionevent_room_id_d8db9425 ON public.forum_sessions_releasedsessionevent USING btree (room_id);
CREATE INDEX forum_sessions_releasedsessionevent_track_id_ea1274cf ON public.forum_sessions_releasedsessionevent USING btree (track_id);
CREATE INDEX forum_sessions_releaseevent_by_id_e5a04c82 ON public.forum_sessions_releaseevent USING btree (by_id);
CREATE INDEX forum_sessions_releaseevent_conference_id_baf3ebae ON public.forum_sessions_releaseevent USING btree (conference_id);
CREATE INDEX forum_sessions_releaseevent_pgh_context_id_f0e5eea1 ON public.forum_sessions_releaseevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_releaseevent_pgh_obj_id_048ac5d0 ON public.forum_sessions_releaseevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_requirement_conference_id_756ffd01 ON public.forum_sessions_requirement USING btree (conference_id);
CREATE INDEX forum_sessions_requirement_first_delegation_id_d3b54aaf ON public.forum_sessions_requirement USING btree (first_delegation_id);
CREATE INDEX forum_sessions_requirement_first_person_id_00ac14d0 ON public.forum_sessions_requirement USING btree (first_person_id);
CREATE INDEX forum_sessions_requirement_first_sitting_id_c0c6face ON public.forum_sessions_requirement USING btree (first_sitting_id);
CREATE INDEX forum_sessions_requirement_second_delegation_id_487c66f9 ON public.forum_sessions_requirement USING btree (second_delegation_id);
CREATE INDEX forum_sessions_requirement_second_person_id_b5dd3855 ON public.forum_sessions_requirement USING btree (second_person_id);
CREATE INDEX forum_sessions_requirement_second_sitting_id_ffeebe16 ON public.forum_sessions_requirement USING btree (second_sitting_id);
CREATE INDEX forum_sessions_requirementevent_conference_id_d672eba5 ON public.forum_sessions_requirementevent USING btree (conference_id);
CREATE INDEX forum_sessions_requirementevent_first_delegation_id_1bc28ab5 ON public.forum_sessions_requirementevent USING btree (first_delegation_id);
CREATE INDEX forum_sessions_requirementevent_first_person_id_eb446782 ON public.forum_sessions_requirementevent USING btree (first_person_id);
CREATE INDEX forum_sessions_requirementevent_first_sitting_id_533ec5de ON public.forum_sessions_requirementevent USING btree (first_sitting_id);
CREATE INDEX forum_sessions_requirementevent_pgh_context_id_0807086c ON public.forum_sessions_requirementevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_requirementevent_pgh_obj_id_cdf7a805 ON public.forum_sessions_requirementevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_requirementevent_second_delegation_id_9e296000 ON public.forum_sessions_requirementevent USING btree (second_delegation_id);
CREATE INDEX forum_sessions_requirementevent_second_person_id_9c2382e9 ON public.forum_sessions_requirementevent USING btree (second_person_id);
CREATE INDEX forum_sessions_requirementevent_second_sitting_id_393791cc ON public.forum_sessions_requirementevent USING btree (second_sitting_id);
CREATE INDEX forum_sessions_roomtermsevent_pgh_context_id_9330bbf3 ON public.forum_sessions_roomtermsevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_roomtermsevent_pgh_obj_id_4f4e29b1 ON public.forum_sessions_roomtermsevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_roomtermsevent_room_id_57129a7a ON public.forum_sessions_roomtermsevent USING btree (room_id);
CREATE INDEX forum_sessions_session_conference_id_69524e8f ON public.forum_sessions_session USING btree (conference_id);
CREATE INDEX forum_sessions_session_ics_uid_c86a07e6_like ON public.forum_sessions_session USING btree (ics_uid varchar_pattern_ops);
CREATE INDEX forum_sessions_session_phase_id_f6493979 ON public.forum_sessions_session USING btree (phase_id);
CREATE INDEX forum_sessions_session_room_id_e4b77730 ON public.forum_sessions_session USING btree (room_id);
CREATE INDEX forum_sessions_session_track_id_e3fd00df ON public.forum_sessions_session USING btree (track_id);
CREATE INDEX forum_sessions_sessiondelegation_participation_id_cfe6dbb1 ON public.forum_sessions_sessiondelegation USING btree (participation_id);
CREATE INDEX forum_sessions_sessiondelegation_sitting_id_198cf787 ON public.forum_sessions_sessiondelegation USING btree (sitting_id);
CREATE INDEX forum_sessions_sessiondelegationevent_participation_id_91522bf3 ON public.forum_sessions_sessiondelegationevent USING btree (participation_id);
CREATE INDEX forum_sessions_sessiondelegationevent_pgh_context_id_06345a70 ON public.forum_sessions_sessiondelegationevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_sessiondelegationevent_pgh_obj_id_6752681b ON public.forum_sessions_sessiondelegationevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_sessiondelegationevent_sitting_id_541ce7cc ON public.forum_sessions_sessiondelegationevent USING btree (sitting_id);
CREATE INDEX forum_sessions_sessionevent_conference_id_5a996270 ON public.forum_sessions_sessionevent USING btree (conference_id);
CREATE INDEX forum_sessions_sessionevent_pgh_context_id_8863dc45 ON public.forum_sessions_sessionevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_sessionevent_pgh_obj_id_c98d761b ON public.forum_sessions_sessionevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_sessionevent_phase_id_f5e93332 ON public.forum_sessions_sessionevent USING btree (phase_id);
CREATE INDEX forum_sessions_sessionevent_room_id_4668a054 ON public.forum_sessions_sessionevent USING btree (room_id);
CREATE INDEX forum_sessions_sessionevent_track_id_68ad000f ON public.forum_sessions_sessionevent USING btree (track_id);
CREATE INDEX forum_sessions_sessionnotesevent_pgh_context_id_d5a74a98 ON public.forum_sessions_sessionnotesevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_sessionnotesevent_pgh_obj_id_a2077c4c ON public.forum_sessions_sessionnotesevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_sessionnotesevent_sitting_id_52f05ef0 ON public.forum_sessions_sessionnotesevent USING btree (sitting_id);
CREATE INDEX forum_sessions_sessionquestion_question_id_fa37a935 ON public.forum_sessions_sessionquestion USING btree (question_id);
CREATE INDEX forum_sessions_sessionquestion_sitting_id_e2030a7f ON public.forum_sessions_sessionquestion USING btree (sitting_id);
CREATE INDEX forum_sessions_sessionquestionevent_pgh_context_id_e82bde02 ON public.forum_sessions_sessionquestionevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_sessionquestionevent_pgh_obj_id_cc8409b2 ON public.forum_sessions_sessionquestionevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_sessionquestionevent_question_id_bea9aa59 ON public.forum_sessions_sessionquestionevent USING btree (question_id);
CREATE INDEX forum_sessions_sessionquestionevent_sitting_id_4f856e5e ON public.forum_sessions_sessionquestionevent USING btree (sitting_id);
CREATE INDEX forum_sessions_sessionquestionset_question_set_id_fa6d3329 ON public.forum_sessions_sessionquestionset USING btree (question_set_id);
CREATE INDEX forum_sessions_sessionquestionset_sitting_id_b9ba3ded ON public.forum_sessions_sessionquestionset USING btree (sitting_id);
CREATE INDEX forum_sessions_sessionquestionsetevent_pgh_context_id_4065393b ON public.forum_sessions_sessionquestionsetevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_sessionquestionsetevent_pgh_obj_id_a95fbb58 ON public.forum_sessions_sessionquestionsetevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_sessionquestionsetevent_question_set_id_cc4d8034 ON public.forum_sessions_sessionquestionsetevent USING btree (question_set_id);
CREATE INDEX forum_sessions_sessionquestionsetevent_sitting_id_eac3ebf6 ON public.forum_sessions_sessionquestionsetevent USING btree (sitting_id);
CREATE INDEX forum_sessions_signupevent_pgh_context_id_55a1a886 ON public.forum_sessions_signupevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_signupevent_pgh_obj_id_9975dcd0 ON public.forum_sessions_signupevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_signupevent_sitting_id_4e9269b3 ON public.forum_sessions_signupevent USING btree (sitting_id);
CREATE INDEX forum_sessions_toldblock_conference_id_1a80b25f ON public.forum_sessions_toldblock USING btree (conference_id);
CREATE INDEX forum_sessions_toldblock_ics_uid_aa7af6c5_like ON public.forum_sessions_toldblock USING btree (ics_uid varchar_pattern_ops);
CREATE INDEX forum_sessions_toldblock_person_id_93835719 ON public.forum_sessions_toldblock USING btree (person_id);
CREATE INDEX forum_sessions_toldblockevent_conference_id_d0957905 ON public.forum_sessions_toldblockevent USING btree (conference_id);
CREATE INDEX forum_sessions_toldblockevent_person_id_63ee928d ON public.forum_sessions_toldblockevent USING btree (person_id);
CREATE INDEX forum_sessions_toldblockevent_pgh_context_id_1647fbf5 ON public.forum_sessions_toldblockevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_toldblockevent_pgh_obj_id_9745d9b6 ON public.forum_sessions_toldblockevent USING btree (pgh_obj_id);
CREATE INDEX forum_sessions_withdrawal_conference_id_1401438a ON public.forum_sessions_withdrawal USING btree (conference_id);
CREATE INDEX forum_sessions_withdrawal_former_id_041b4f22 ON public.forum_sessions_withdrawal USING btree (former_id);
CREATE INDEX forum_sessions_withdrawal_person_id_fdcecba7 ON public.forum_sessions_withdrawal USING btree (person_id);
CREATE INDEX forum_sessions_withdrawalevent_conference_id_b556402c ON public.forum_sessions_withdrawalevent USING btree (conference_id);
CREATE INDEX forum_sessions_withdrawalevent_person_id_9714a437 ON public.forum_sessions_withdrawalevent USING btree (person_id);
CREATE INDEX forum_sessions_withdrawalevent_pgh_context_id_bd4a79a0 ON public.forum_sessions_withdrawalevent USING btree (pgh_context_id);
CREATE INDEX forum_sessions_withdrawalevent_pgh_obj_id_99a55302 ON public.forum_sessions_withdrawalevent USING btree (pgh_obj_id);
CREATE INDEX messaging_due ON public.messaging_message USING btree (due_at) WHERE ((state)::text = 'due'::text);
CREATE INDEX messaging_mailserverevent_pgh_context_id_732c9371 ON public.messaging_mailserverevent USING btree (pgh_context_id);
CREATE INDEX messaging_mailserverevent_pgh_obj_id_c0065e04 ON public.messaging_mailserverevent USING btree (pgh_obj_id);
CREATE INDEX messaging_message_dedupe_key_30cdc678_like ON public.messaging_message USING btree (dedupe_key varchar_pattern_ops);
CREATE INDEX messaging_message_message_id_1b8acd79_like ON public.messaging_message USING btree (message_id varchar_pattern_ops);
CREATE INDEX messaging_message_scope_id_384f3f10 ON public.messaging_message USING btree (scope_id);
CREATE INDEX messaging_message_shared_id_1f218f93 ON public.messaging_message USING btree (shared_id);
CREATE INDEX messaging_message_target_id_f1040158 ON public.messaging_message USING btree (target_id);
CREATE INDEX messaging_message_wave_id_b827f911 ON public.messaging_message USING btree (wave_id);
CREATE INDEX messaging_messageevent_pgh_context_id_d6dff133 ON public.messaging_messageevent USING btree (pgh_context_id);
CREATE INDEX messaging_messageevent_pgh_obj_id_28dd28ea ON public.messaging_messageevent USING btree (pgh_obj_id);
CREATE INDEX messaging_messageevent_resent_from_id_6320cf01 ON public.messaging_messageevent USING btree (resent_from_id);
CREATE INDEX messaging_sharedwordsevent_pgh_context_id_bb003fed ON public.messaging_sharedwordsevent USING btree (pgh_context_id);
CREATE INDEX messaging_sharedwordsevent_pgh_obj_id_9bd3b974 ON public.messaging_sharedwordsevent USING btree (pgh_obj_id);
CREATE INDEX messaging_state ON public.messaging_message USING btree (state);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX statements_adoptionrecord_countersigned_by_id_96ab9712 ON public.statements_adoptionrecord USING btree (countersigned_by_id);
CREATE INDEX statements_adoptionrecord_decision_symbol_5981e397_like ON public.statements_adoptionrecord USING btree (decision_symbol varchar_pattern_ops);
CREATE INDEX statements_adoptionrecord_forum_id_e6cd3a2f ON public.statements_adoptionrecord USING btree (forum_id);
CREATE INDEX statements_adoptionrecord_gavelled_by_id_33e300c1 ON public.statements_adoptionrecord USING btree (gavelled_by_id);
CREATE INDEX statements_adoptionrecordevent_countersigned_by_id_31bcb680 ON public.statements_adoptionrecordevent USING btree (countersigned_by_id);
CREATE INDEX statements_adoptionrecordevent_forum_id_f464cf00 ON public.statements_adoptionrecordevent USING btree (forum_id);
CREATE INDEX statements_adoptionrecordevent_gavelled_by_id_0d3b444b ON public.statements_adoptionrecordevent USING btree (gavelled_by_id);
CREATE INDEX statements_adoptionrecordevent_pgh_context_id_ff46b36c ON public.statements_adoptionrecordevent USING btree (pgh_context_id);
CREATE INDEX statements_adoptionrecordevent_pgh_obj_id_a9fe8ed6 ON public.statements_adoptionrecordevent USING btree (pgh_obj_id);
CREATE INDEX statements_adoptionrecordevent_statement_id_38d940a2 ON public.statements_adoptionrecordevent USING btree (statement_id);
CREATE INDEX statements_adoptionrecordevent_tabling_id_20d67153 ON public.statements_adoptionrecordevent USING btree (tabling_id);
CREATE INDEX statements_agreement_by_id_91917b0d ON public.statements_agreement USING btree (by_id);
CREATE INDEX statements_agreement_paragraph_id_31d285f5 ON public.statements_agreement USING btree (paragraph_id);
CREATE INDEX statements_agreement_sitting_id_ebe7fa72 ON public.statements_agreement USING btree (sitting_id);
CREATE INDEX statements_agreement_statement_id_8f4643d0 ON public.statements_agreement USING btree (statement_id);
CREATE INDEX statements_agreementevent_by_id_d9dd6bf3 ON public.statements_agreementevent USING btree (by_id);
CREATE INDEX statements_agreementevent_paragraph_id_5ed2e91a ON public.statements_agreementevent USING btree (paragraph_id);
CREATE INDEX statements_agreementevent_pgh_context_id_9a7fde29 ON public.statements_agreementevent USING btree (pgh_context_id);
CREATE INDEX statements_agreementevent_pgh_obj_id_4f98e61f ON public.statements_agreementevent USING btree (pgh_obj_id);
CREATE INDEX statements_agreementevent_sitting_id_826d796a ON public.statements_agreementevent USING btree (sitting_id);
CREATE INDEX statements_agreementevent_statement_id_ac57e3e3 ON public.statements_agreementevent USING btree (statement_id);
CREATE INDEX statements_alternative_amendment_id_52069a96 ON public.statements_alternative USING btree (amendment_id);
CREATE INDEX statements_alternative_der_from_alternative_id_7c1e5790 ON public.statements_alternative_derived_from USING btree (from_alternative_id);
CREATE INDEX statements_alternative_derived_from_to_alternative_id_cd6005c8 ON public.statements_alternative_derived_from USING btree (to_alternative_id);
CREATE INDEX statements_alternative_group_id_53d22ca4 ON public.statements_alternative USING btree (group_id);
CREATE INDEX statements_alternativeevent_amendment_id_9aa494a5 ON public.statements_alternativeevent USING btree (amendment_id);
CREATE INDEX statements_alternativeevent_group_id_b8d42c38 ON public.statements_alternativeevent USING btree (group_id);
CREATE INDEX statements_alternativeevent_pgh_context_id_8a108983 ON public.statements_alternativeevent USING btree (pgh_context_id);
CREATE INDEX statements_alternativeevent_pgh_obj_id_9b3748be ON public.statements_alternativeevent USING btree (pgh_obj_id);
CREATE INDEX statements_amendment_after_id_b3fb50b8 ON public.statements_amendment USING btree (after_id);
CREATE INDEX statements_amendment_base_parent_id_9f2a1f54 ON public.statements_amendment USING btree (base_parent_id);
CREATE INDEX statements_amendment_base_revision_id_1eba8f18 ON public.statements_amendment USING btree (base_revision_id);
CREATE INDEX statements_amendment_overtaken_by_id_a382848d ON public.statements_amendment USING btree (overtaken_by_id);
CREATE INDEX statements_amendment_parent_id_8dd82c88 ON public.statements_amendment USING btree (parent_id);
CREATE INDEX statements_amendment_pending ON public.statements_amendment USING btree (statement_id) WHERE ((state)::text = ANY (ARRAY[('bracketed'::character varying)::text, ('open'::character varying)::text, ('stale'::character varying)::text, ('submitted'::character varying)::text]));
CREATE INDEX statements_amendment_statement_id_fd1d201e ON public.statements_amendment USING btree (statement_id);
CREATE INDEX statements_amendment_submitted_by_id_9088b454 ON public.statements_amendment USING btree (submitted_by_id);
CREATE INDEX statements_amendment_target_id_92a731a9 ON public.statements_amendment USING btree (target_id);
CREATE INDEX statements_amendmentevent_after_id_a1a935ff ON public.statements_amendmentevent USING btree (after_id);
CREATE INDEX statements_amendmentevent_base_parent_id_ee4a9ed9 ON public.statements_amendmentevent USING btree (base_parent_id);
CREATE INDEX statements_amendmentevent_base_revision_id_dfc95302 ON public.statements_amendmentevent USING btree (base_revision_id);
CREATE INDEX statements_amendmentevent_overtaken_by_id_33a1e50c ON public.statements_amendmentevent USING btree (overtaken_by_id);
CREATE INDEX statements_amendmentevent_parent_id_e30f1326 ON public.statements_amendmentevent USING btree (parent_id);
CREATE INDEX statements_amendmentevent_pgh_context_id_0d67506e ON public.statements_amendmentevent USING btree (pgh_context_id);
CREATE INDEX statements_amendmentevent_pgh_obj_id_9b08c7f2 ON public.statements_amendmentevent USING btree (pgh_obj_id);
CREATE INDEX statements_amendmentevent_statement_id_534e6be8 ON public.statements_amendmentevent USING btree (statement_id);
CREATE INDEX statements_amendmentevent_submitted_by_id_9d99979e ON public.statements_amendmentevent USING btree (submitted_by_id);
CREATE INDEX statements_amendmentevent_target_id_3c74692e ON public.statements_amendmentevent USING btree (target_id);
CREATE INDEX statements_amendmentrebase_amendment_id_a99777a7 ON public.statements_amendmentrebase USING btree (amendment_id);
CREATE INDEX statements_amendmentrebase_confirmed_by_id_5fee7935 ON public.statements_amendmentrebase USING btree (confirmed_by_id);
CREATE INDEX statements_amendmentrebaseevent_amendment_id_423e8dd3 ON public.statements_amendmentrebaseevent USING btree (amendment_id);
CREATE INDEX statements_amendmentrebaseevent_confirmed_by_id_89b51dd2 ON public.statements_amendmentrebaseevent USING btree (confirmed_by_id);
CREATE INDEX statements_amendmentrebaseevent_pgh_context_id_0e4fc665 ON public.statements_amendmentrebaseevent USING btree (pgh_context_id);
CREATE INDEX statements_amendmentrebaseevent_pgh_obj_id_0af928e8 ON public.statements_amendmentrebaseevent USING btree (pgh_obj_id);
CREATE INDEX statements_annex_credential_id_0eff7095 ON public.statements_annex USING btree (credential_id);
CREATE INDEX statements_annex_given_by_id_de9bfbf0 ON public.statements_annex USING btree (given_by_id);
CREATE INDEX statements_annex_party_id_9a02e516 ON public.statements_annex USING btree (party_id);
CREATE INDEX statements_annex_recorded_by_id_8e17e5bd ON public.statements_annex USING btree (recorded_by_id);
CREATE INDEX statements_annex_statement_id_94172259 ON public.statements_annex USING btree (statement_id);
CREATE INDEX statements_annexevent_credential_id_22862175 ON public.statements_annexevent USING btree (credential_id);
CREATE INDEX statements_annexevent_given_by_id_68925427 ON public.statements_annexevent USING btree (given_by_id);
CREATE INDEX statements_annexevent_party_id_516baba8 ON public.statements_annexevent USING btree (party_id);
CREATE INDEX statements_annexevent_pgh_context_id_0c83af7b ON public.statements_annexevent USING btree (pgh_context_id);
CREATE INDEX statements_annexevent_pgh_obj_id_5fd2a8bf ON public.statements_annexevent USING btree (pgh_obj_id);
CREATE INDEX statements_annexevent_recorded_by_id_c88a76c5 ON public.statements_annexevent USING btree (recorded_by_id);
CREATE INDEX statements_annexevent_statement_id_e7b6e2a1 ON public.statements_annexevent USING btree (statement_id);
CREATE INDEX statements_annexevent_supersedes_id_0271d23f ON public.statements_annexevent USING btree (supersedes_id);
CREATE UNIQUE INDEX statements_bracket_one_open ON public.statements_bracketgroup USING btree (target_id) WHERE (closed_at IS NULL);
CREATE INDEX statements_bracketgroup_after_id_8f3422ae ON public.statements_bracketgroup USING btree (after_id);
CREATE INDEX statements_bracketgroup_statement_id_c9a2389a ON public.statements_bracketgroup USING btree (statement_id);
CREATE INDEX statements_bracketgroup_target_id_fb3b0304 ON public.statements_bracketgroup USING btree (target_id);
CREATE INDEX statements_bracketgroupevent_after_id_477672cb ON public.statements_bracketgroupevent USING btree (after_id);
CREATE INDEX statements_bracketgroupevent_chosen_id_bf31fb1a ON public.statements_bracketgroupevent USING btree (chosen_id);
CREATE INDEX statements_bracketgroupevent_pgh_context_id_a77c715e ON public.statements_bracketgroupevent USING btree (pgh_context_id);
CREATE INDEX statements_bracketgroupevent_pgh_obj_id_91db234e ON public.statements_bracketgroupevent USING btree (pgh_obj_id);
CREATE INDEX statements_bracketgroupevent_statement_id_ec9cc10a ON public.statements_bracketgroupevent USING btree (statement_id);
CREATE INDEX statements_bracketgroupevent_target_id_999927d9 ON public.statements_bracketgroupevent USING btree (target_id);
CREATE UNIQUE INDEX statements_call_one_open ON public.statements_objectioncall USING btree (tabling_id) WHERE (ended_at IS NULL);
CREATE INDEX statements_circulation_by_id_777a7898 ON public.statements_circulation USING btree (by_id);
CREATE INDEX statements_circulation_revision_id_88319fcf ON public.statements_circulation USING btree (revision_id);
CREATE INDEX statements_circulationevent_by_id_33ed792c ON public.statements_circulationevent USING btree (by_id);
CREATE INDEX statements_circulationevent_pgh_context_id_4362da43 ON public.statements_circulationevent USING btree (pgh_context_id);
CREATE INDEX statements_circulationevent_pgh_obj_id_b83aba36 ON public.statements_circulationevent USING btree (pgh_obj_id);
CREATE INDEX statements_circulationevent_revision_id_38b30b1e ON public.statements_circulationevent USING btree (revision_id);
CREATE INDEX statements_disposition_amendment_id_8df138dc ON public.statements_disposition USING btree (amendment_id);
CREATE INDEX statements_disposition_prepared_by_id_cdcc4fee ON public.statements_disposition USING btree (prepared_by_id);
CREATE INDEX statements_disposition_pulled_by_id_798c6a29 ON public.statements_disposition USING btree (pulled_by_id);
CREATE INDEX statements_disposition_pulled_by_person_id_74d33f78 ON public.statements_disposition USING btree (pulled_by_person_id);
CREATE INDEX statements_dispositionevent_amendment_id_9b251e60 ON public.statements_dispositionevent USING btree (amendment_id);
CREATE INDEX statements_dispositionevent_pgh_context_id_a3ef83a9 ON public.statements_dispositionevent USING btree (pgh_context_id);
CREATE INDEX statements_dispositionevent_pgh_obj_id_ce737e3f ON public.statements_dispositionevent USING btree (pgh_obj_id);
CREATE INDEX statements_dispositionevent_prepared_by_id_fc874b08 ON public.statements_dispositionevent USING btree (prepared_by_id);
CREATE INDEX statements_dispositionevent_pulled_by_id_b6bdffb2 ON public.statements_dispositionevent USING btree (pulled_by_id);
CREATE INDEX statements_dispositionevent_pulled_by_person_id_10588513 ON public.statements_dispositionevent USING btree (pulled_by_person_id);
CREATE UNIQUE INDEX statements_first_annex_once ON public.statements_annex USING btree (party_id, kind) WHERE (supersedes_id IS NULL);
CREATE UNIQUE INDEX statements_first_position_once ON public.statements_position USING btree (party_id) WHERE (supersedes_id IS NULL);
CREATE UNIQUE INDEX statements_gavel_one_open ON public.statements_gavelling USING btree (tabling_id) WHERE (ended_at IS NULL);
CREATE INDEX statements_gavelling_ended_by_id_d7290692 ON public.statements_gavelling USING btree (ended_by_id);
CREATE INDEX statements_gavelling_gavelled_by_id_8b4c0732 ON public.statements_gavelling USING btree (gavelled_by_id);
CREATE INDEX statements_gavelling_tabling_id_9fefb06d ON public.statements_gavelling USING btree (tabling_id);
CREATE INDEX statements_gavellingevent_ended_by_id_b1d3e71c ON public.statements_gavellingevent USING btree (ended_by_id);
CREATE INDEX statements_gavellingevent_gavelled_by_id_6933246d ON public.statements_gavellingevent USING btree (gavelled_by_id);
CREATE INDEX statements_gavellingevent_pgh_context_id_b4642643 ON public.statements_gavellingevent USING btree (pgh_context_id);
CREATE INDEX statements_gavellingevent_pgh_obj_id_88a7eeb5 ON public.statements_gavellingevent USING btree (pgh_obj_id);
CREATE INDEX statements_gavellingevent_tabling_id_f5bea0bd ON public.statements_gavellingevent USING btree (tabling_id);
CREATE INDEX statements_logentry_by_id_1a9846d3 ON public.statements_logentry USING btree (by_id);
CREATE INDEX statements_logentry_revision_id_7f62d618 ON public.statements_logentry USING btree (revision_id);
CREATE INDEX statements_logentry_statement_id_172ff671 ON public.statements_logentry USING btree (statement_id);
CREATE UNIQUE INDEX statements_notice_one_counts ON public.statements_silencenotice USING btree (procedure_id, party_id) WHERE counts;
CREATE INDEX statements_objectioncall_ended_by_id_edb1ab91 ON public.statements_objectioncall USING btree (ended_by_id);
CREATE INDEX statements_objectioncall_opened_by_id_4ea1fc05 ON public.statements_objectioncall USING btree (opened_by_id);
CREATE INDEX statements_objectioncall_party_id_c95d4353 ON public.statements_objectioncall USING btree (party_id);
CREATE INDEX statements_objectioncall_tabling_id_29be8734 ON public.statements_objectioncall USING btree (tabling_id);
CREATE INDEX statements_objectioncallevent_ended_by_id_a8663015 ON public.statements_objectioncallevent USING btree (ended_by_id);
CREATE INDEX statements_objectioncallevent_opened_by_id_f929d754 ON public.statements_objectioncallevent USING btree (opened_by_id);
CREATE INDEX statements_objectioncallevent_party_id_9b4a3b82 ON public.statements_objectioncallevent USING btree (party_id);
CREATE INDEX statements_objectioncallevent_pgh_context_id_b9f12361 ON public.statements_objectioncallevent USING btree (pgh_context_id);
CREATE INDEX statements_objectioncallevent_pgh_obj_id_7efc366b ON public.statements_objectioncallevent USING btree (pgh_obj_id);
CREATE INDEX statements_objectioncallevent_tabling_id_31fe58e0 ON public.statements_objectioncallevent USING btree (tabling_id);
CREATE INDEX statements_outlinecomment_person_id_bae01160 ON public.statements_outlinecomment USING btree (person_id);
CREATE INDEX statements_outlinecomment_section_id_86fb7dad ON public.statements_outlinecomment USING btree (section_id);
CREATE INDEX statements_outlinecommentevent_person_id_ea774bcd ON public.statements_outlinecommentevent USING btree (person_id);
CREATE INDEX statements_outlinecommentevent_pgh_context_id_9cbbb6af ON public.statements_outlinecommentevent USING btree (pgh_context_id);
CREATE INDEX statements_outlinecommentevent_pgh_obj_id_f4e7c3d1 ON public.statements_outlinecommentevent USING btree (pgh_obj_id);
CREATE INDEX statements_outlinecommentevent_section_id_40f1bfc0 ON public.statements_outlinecommentevent USING btree (section_id);
CREATE INDEX statements_outlinesection_outline_id_c5fc8bbe ON public.statements_outlinesection USING btree (outline_id);
CREATE INDEX statements_outlinesection_sitting_id_7cf62632 ON public.statements_outlinesection USING btree (sitting_id);
CREATE INDEX statements_outlinesectionevent_outline_id_af60da94 ON public.statements_outlinesectionevent USING btree (outline_id);
CREATE INDEX statements_outlinesectionevent_pgh_context_id_bdb1e38b ON public.statements_outlinesectionevent USING btree (pgh_context_id);
CREATE INDEX statements_outlinesectionevent_pgh_obj_id_70fbb1c6 ON public.statements_outlinesectionevent USING btree (pgh_obj_id);
CREATE INDEX statements_outlinesectionevent_sitting_id_df8f0d40 ON public.statements_outlinesectionevent USING btree (sitting_id);
CREATE INDEX statements_outlinesource_outline_id_c5a96b58 ON public.statements_outlinesource USING btree (outline_id);
CREATE INDEX statements_outlinesource_sitting_id_5d6eff0f ON public.statements_outlinesource USING btree (sitting_id);
CREATE INDEX statements_outlinesourceevent_outline_id_c60b9990 ON public.statements_outlinesourceevent USING btree (outline_id);
CREATE INDEX statements_outlinesourceevent_pgh_context_id_a1ce9c41 ON public.statements_outlinesourceevent USING btree (pgh_context_id);
CREATE INDEX statements_outlinesourceevent_pgh_obj_id_8b65e80f ON public.statements_outlinesourceevent USING btree (pgh_obj_id);
CREATE INDEX statements_outlinesourceevent_sitting_id_ea973c32 ON public.statements_outlinesourceevent USING btree (sitting_id);
CREATE INDEX statements_paragraph_born_in_id_6caf75fd ON public.statements_paragraph USING btree (born_in_id);
CREATE INDEX statements_paragraph_ended_in_id_862dbda6 ON public.statements_paragraph USING btree (ended_in_id);
CREATE INDEX statements_paragraph_merged_into_id_57cffdc9 ON public.statements_paragraph USING btree (merged_into_id);
CREATE INDEX statements_paragraph_split_from_id_21b0eebd ON public.statements_paragraph USING btree (split_from_id);
CREATE INDEX statements_paragraph_statement_id_20d79530 ON public.statements_paragraph USING btree (statement_id);
CREATE INDEX statements_paragraph_under ON public.statements_paragraphtext USING btree (revision_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX statements_paragraphevent_born_in_id_a1272bc5 ON public.statements_paragraphevent USING btree (born_in_id);
CREATE INDEX statements_paragraphevent_ended_in_id_ba3b255b ON public.statements_paragraphevent USING btree (ended_in_id);
CREATE INDEX statements_paragraphevent_merged_into_id_a6c3c37a ON public.statements_paragraphevent USING btree (merged_into_id);
CREATE INDEX statements_paragraphevent_pgh_context_id_9f05c2cb ON public.statements_paragraphevent USING btree (pgh_context_id);
CREATE INDEX statements_paragraphevent_pgh_obj_id_f53bf4c2 ON public.statements_paragraphevent USING btree (pgh_obj_id);
CREATE INDEX statements_paragraphevent_split_from_id_eb7001d9 ON public.statements_paragraphevent USING btree (split_from_id);
CREATE INDEX statements_paragraphevent_statement_id_ad4ed2a5 ON public.statements_paragraphevent USING btree (statement_id);
CREATE INDEX statements_paragraphtext_paragraph_id_ed3b97d2 ON public.statements_paragraphtext USING btree (paragraph_id);
CREATE INDEX statements_paragraphtext_parent_id_43e46698 ON public.statements_paragraphtext USING btree (parent_id);
CREATE INDEX statements_paragraphtext_revision_id_d5f36b0b ON public.statements_paragraphtext USING btree (revision_id);
CREATE INDEX statements_paragraphtextevent_paragraph_id_83164c27 ON public.statements_paragraphtextevent USING btree (paragraph_id);
CREATE INDEX statements_paragraphtextevent_parent_id_74842c0a ON public.statements_paragraphtextevent USING btree (parent_id);
CREATE INDEX statements_paragraphtextevent_pgh_context_id_72b13c07 ON public.statements_paragraphtextevent USING btree (pgh_context_id);
CREATE INDEX statements_paragraphtextevent_pgh_obj_id_eedcf1a9 ON public.statements_paragraphtextevent USING btree (pgh_obj_id);
CREATE INDEX statements_paragraphtextevent_revision_id_2d3b8a36 ON public.statements_paragraphtextevent USING btree (revision_id);
CREATE INDEX statements_party_participation_id_4a949005 ON public.statements_party USING btree (participation_id);
CREATE INDEX statements_party_person_id_fc225989 ON public.statements_party USING btree (person_id);
CREATE INDEX statements_party_statement_id_95527014 ON public.statements_party USING btree (statement_id);
CREATE INDEX statements_partyevent_participation_id_dd04f3df ON public.statements_partyevent USING btree (participation_id);
CREATE INDEX statements_partyevent_person_id_2d282d04 ON public.statements_partyevent USING btree (person_id);
CREATE INDEX statements_partyevent_pgh_context_id_119efb8c ON public.statements_partyevent USING btree (pgh_context_id);
CREATE INDEX statements_partyevent_pgh_obj_id_682c15a4 ON public.statements_partyevent USING btree (pgh_obj_id);
CREATE INDEX statements_partyevent_statement_id_8faa66a3 ON public.statements_partyevent USING btree (statement_id);
CREATE INDEX statements_position_credential_id_a9a7dd21 ON public.statements_position USING btree (credential_id);
CREATE INDEX statements_position_given_by_id_f75cc7bb ON public.statements_position USING btree (given_by_id);
CREATE INDEX statements_position_party_id_75f0e085 ON public.statements_position USING btree (party_id);
CREATE INDEX statements_position_recorded_by_id_8eff9ac9 ON public.statements_position USING btree (recorded_by_id);
CREATE INDEX statements_positionevent_credential_id_f94f6b6c ON public.statements_positionevent USING btree (credential_id);
CREATE INDEX statements_positionevent_given_by_id_6e66eed2 ON public.statements_positionevent USING btree (given_by_id);
CREATE INDEX statements_positionevent_party_id_5e3c4cca ON public.statements_positionevent USING btree (party_id);
CREATE INDEX statements_positionevent_pgh_context_id_9f67674f ON public.statements_positionevent USING btree (pgh_context_id);
CREATE INDEX statements_positionevent_pgh_obj_id_a0343e34 ON public.statements_positionevent USING btree (pgh_obj_id);
CREATE INDEX statements_positionevent_recorded_by_id_eb376b22 ON public.statements_positionevent USING btree (recorded_by_id);
CREATE INDEX statements_positionevent_supersedes_id_57317ca7 ON public.statements_positionevent USING btree (supersedes_id);
CREATE INDEX statements_referral_referred_by_id_bb26f662 ON public.statements_referral USING btree (referred_by_id);
CREATE INDEX statements_referral_returned_by_id_0e4b0da5 ON public.statements_referral USING btree (returned_by_id);
CREATE INDEX statements_referral_statement_id_65c14ff2 ON public.statements_referral USING btree (statement_id);
CREATE INDEX statements_referralevent_pgh_context_id_c6d949c8 ON public.statements_referralevent USING btree (pgh_context_id);
CREATE INDEX statements_referralevent_pgh_obj_id_4d14e396 ON public.statements_referralevent USING btree (pgh_obj_id);
CREATE INDEX statements_referralevent_referred_by_id_002c82f8 ON public.statements_referralevent USING btree (referred_by_id);
CREATE INDEX statements_referralevent_returned_by_id_48e5bae0 ON public.statements_referralevent USING btree (returned_by_id);
CREATE INDEX statements_referralevent_statement_id_f461aa8b ON public.statements_referralevent USING btree (statement_id);
CREATE INDEX statements_referralmember_participation_id_411ee25d ON public.statements_referralmember USING btree (participation_id);
CREATE INDEX statements_referralmember_person_id_61d7142e ON public.statements_referralmember USING btree (person_id);
CREATE INDEX statements_referralmember_referral_id_52e873b1 ON public.statements_referralmember USING btree (referral_id);
CREATE INDEX statements_referralmemberevent_participation_id_755902d7 ON public.statements_referralmemberevent USING btree (participation_id);
CREATE INDEX statements_referralmemberevent_person_id_bfb67f71 ON public.statements_referralmemberevent USING btree (person_id);
CREATE INDEX statements_referralmemberevent_pgh_context_id_f7fa5f07 ON public.statements_referralmemberevent USING btree (pgh_context_id);
CREATE INDEX statements_referralmemberevent_pgh_obj_id_ba9104a2 ON public.statements_referralmemberevent USING btree (pgh_obj_id);
CREATE INDEX statements_referralmemberevent_referral_id_be832868 ON public.statements_referralmemberevent USING btree (referral_id);
CREATE INDEX statements_reportoutline_cleared_by_id_ac0bdb4a ON public.statements_reportoutline USING btree (cleared_by_id);
CREATE INDEX statements_reportoutline_conference_id_ce3a6292 ON public.statements_reportoutline USING btree (conference_id);
CREATE INDEX statements_reportoutlineevent_cleared_by_id_3341aa91 ON public.statements_reportoutlineevent USING btree (cleared_by_id);
CREATE INDEX statements_reportoutlineevent_conference_id_67b99259 ON public.statements_reportoutlineevent USING btree (conference_id);
CREATE INDEX statements_reportoutlineevent_pgh_context_id_6fe8fb45 ON public.statements_reportoutlineevent USING btree (pgh_context_id);
CREATE INDEX statements_reportoutlineevent_pgh_obj_id_a32dc348 ON public.statements_reportoutlineevent USING btree (pgh_obj_id);
CREATE INDEX statements_reportoutlineevent_statement_id_5e7f60d4 ON public.statements_reportoutlineevent USING btree (statement_id);
CREATE INDEX statements_revision_statement_id_64b50932 ON public.statements_revision USING btree (statement_id);
CREATE INDEX statements_revisionevent_pgh_context_id_8eec0cb8 ON public.statements_revisionevent USING btree (pgh_context_id);
CREATE INDEX statements_revisionevent_pgh_obj_id_24b8023f ON public.statements_revisionevent USING btree (pgh_obj_id);
CREATE INDEX statements_revisionevent_statement_id_47033910 ON public.statements_revisionevent USING btree (statement_id);
CREATE UNIQUE INDEX statements_roster_one_excluded ON public.statements_rosterentry USING btree (tabling_id) WHERE excluded;
CREATE INDEX statements_rosterentry_participation_id_03ac5612 ON public.statements_rosterentry USING btree (participation_id);
CREATE INDEX statements_rosterentry_person_id_bf7c595e ON public.statements_rosterentry USING btree (person_id);
CREATE INDEX statements_rosterentry_tabling_id_940ccfde ON public.statements_rosterentry USING btree (tabling_id);
CREATE INDEX statements_rosterentryevent_participation_id_16f67088 ON public.statements_rosterentryevent USING btree (participation_id);
CREATE INDEX statements_rosterentryevent_person_id_b5f589d1 ON public.statements_rosterentryevent USING btree (person_id);
CREATE INDEX statements_rosterentryevent_pgh_context_id_3dfd99d6 ON public.statements_rosterentryevent USING btree (pgh_context_id);
CREATE INDEX statements_rosterentryevent_pgh_obj_id_ea588caf ON public.statements_rosterentryevent USING btree (pgh_obj_id);
CREATE INDEX statements_rosterentryevent_tabling_id_39353de6 ON public.statements_rosterentryevent USING btree (tabling_id);
CREATE UNIQUE INDEX statements_silence_one_running ON public.statements_silenceprocedure USING btree (tabling_id) WHERE (ended_at IS NULL);
CREATE INDEX statements_silencenotice_handed_by_id_3284ff14 ON public.statements_silencenotice USING btree (handed_by_id);
CREATE INDEX statements_silencenotice_message_id_8780f614 ON public.statements_silencenotice USING btree (message_id);
CREATE INDEX statements_silencenotice_party_id_bf36e291 ON public.statements_silencenotice USING btree (party_id);
CREATE INDEX statements_silencenotice_person_id_9b27f593 ON public.statements_silencenotice USING btree (person_id);
CREATE INDEX statements_silencenotice_procedure_id_70f1e0b8 ON public.statements_silencenotice USING btree (procedure_id);
CREATE INDEX statements_silencenoticeevent_handed_by_id_63ee5ee4 ON public.statements_silencenoticeevent USING btree (handed_by_id);
CREATE INDEX statements_silencenoticeevent_party_id_e40ce762 ON public.statements_silencenoticeevent USING btree (party_id);
CREATE INDEX statements_silencenoticeevent_person_id_5c4ebd9e ON public.statements_silencenoticeevent USING btree (person_id);
CREATE INDEX statements_silencenoticeevent_pgh_context_id_d56dc23a ON public.statements_silencenoticeevent USING btree (pgh_context_id);
CREATE INDEX statements_silencenoticeevent_pgh_obj_id_6a4d72d9 ON public.statements_silencenoticeevent USING btree (pgh_obj_id);
CREATE INDEX statements_silencenoticeevent_procedure_id_53417f2c ON public.statements_silencenoticeevent USING btree (procedure_id);
CREATE INDEX statements_silenceprocedure_started_by_id_4ee8e559 ON public.statements_silenceprocedure USING btree (started_by_id);
CREATE INDEX statements_silenceprocedure_tabling_id_07a89be1 ON public.statements_silenceprocedure USING btree (tabling_id);
CREATE INDEX statements_silenceprocedureevent_pgh_context_id_ecd3944d ON public.statements_silenceprocedureevent USING btree (pgh_context_id);
CREATE INDEX statements_silenceprocedureevent_pgh_obj_id_a717d7d0 ON public.statements_silenceprocedureevent USING btree (pgh_obj_id);
CREATE INDEX statements_silenceprocedureevent_started_by_id_be73be1e ON public.statements_silenceprocedureevent USING btree (started_by_id);
CREATE INDEX statements_silenceprocedureevent_tabling_id_b436b7b9 ON public.statements_silenceprocedureevent USING btree (tabling_id);
CREATE INDEX statements_silencereply_credential_id_2a25d409 ON public.statements_silencereply USING btree (credential_id);
CREATE INDEX statements_silencereply_given_by_id_c60004e4 ON public.statements_silencereply USING btree (given_by_id);
CREATE INDEX statements_silencereply_party_id_47b94901 ON public.statements_silencereply USING btree (party_id);
CREATE INDEX statements_silencereply_procedure_id_216b72f0 ON public.statements_silencereply USING btree (procedure_id);
CREATE INDEX statements_silencereply_recorded_by_id_93f6824b ON public.statements_silencereply USING btree (recorded_by_id);
CREATE INDEX statements_silencereplyevent_credential_id_0617f89a ON public.statements_silencereplyevent USING btree (credential_id);
CREATE INDEX statements_silencereplyevent_given_by_id_36ed75af ON public.statements_silencereplyevent USING btree (given_by_id);
CREATE INDEX statements_silencereplyevent_party_id_d37d0f50 ON public.statements_silencereplyevent USING btree (party_id);
CREATE INDEX statements_silencereplyevent_pgh_context_id_b13ab105 ON public.statements_silencereplyevent USING btree (pgh_context_id);
CREATE INDEX statements_silencereplyevent_pgh_obj_id_b8e7c5a7 ON public.statements_silencereplyevent USING btree (pgh_obj_id);
CREATE INDEX statements_silencereplyevent_procedure_id_4c5cb9ab ON public.statements_silencereplyevent USING btree (procedure_id);
CREATE INDEX statements_silencereplyevent_recorded_by_id_80a13f62 ON public.statements_silencereplyevent USING btree (recorded_by_id);
CREATE INDEX statements_sponsor_amendment_id_aa62d35e ON public.statements_sponsor USING btree (amendment_id);
CREATE INDEX statements_sponsor_credential_id_0d59221a ON public.statements_sponsor USING btree (credential_id);
CREATE UNIQUE INDEX statements_sponsor_delegation_once ON public.statements_sponsor USING btree (amendment_id, participation_id) WHERE (left_at IS NULL);
CREATE INDEX statements_sponsor_participation_id_d60ea7a2 ON public.statements_sponsor USING btree (participation_id);
CREATE INDEX statements_sponsor_person_id_492754d4 ON public.statements_sponsor USING btree (person_id);
CREATE UNIQUE INDEX statements_sponsor_person_once ON public.statements_sponsor USING btree (amendment_id, person_id) WHERE (left_at IS NULL);
CREATE INDEX statements_sponsorevent_amendment_id_90fe5e7b ON public.statements_sponsorevent USING btree (amendment_id);
CREATE INDEX statements_sponsorevent_credential_id_e31c7790 ON public.statements_sponsorevent USING btree (credential_id);
CREATE INDEX statements_sponsorevent_participation_id_bb7abe67 ON public.statements_sponsorevent USING btree (participation_id);
CREATE INDEX statements_sponsorevent_person_id_47211fd5 ON public.statements_sponsorevent USING btree (person_id);
CREATE INDEX statements_sponsorevent_pgh_context_id_9160a32a ON public.statements_sponsorevent USING btree (pgh_context_id);
CREATE INDEX statements_sponsorevent_pgh_obj_id_fb200e8a ON public.statements_sponsorevent USING btree (pgh_obj_id);
CREATE INDEX statements_stance_by_id_e1e25ac6 ON public.statements_stance USING btree (by_id);
CREATE INDEX statements_stance_credential_id_8f65ab67 ON public.statements_stance USING btree (credential_id);
CREATE INDEX statements_stance_paragraph_id_69f70134 ON public.statements_stance USING btree (paragraph_id);
CREATE INDEX statements_stance_participation_id_073d6d44 ON public.statements_stance USING btree (participation_id);
CREATE INDEX statements_stance_person_id_46b22090 ON public.statements_stance USING btree (person_id);
CREATE INDEX statements_stance_revision_id_075b0455 ON public.statements_stance USING btree (revision_id);
CREATE INDEX statements_stance_statement_id_f4f52fc4 ON public.statements_stance USING btree (statement_id);
CREATE INDEX statements_stanceevent_by_id_7efefe8a ON public.statements_stanceevent USING btree (by_id);
CREATE INDEX statements_stanceevent_credential_id_00b56f4b ON public.statements_stanceevent USING btree (credential_id);
CREATE INDEX statements_stanceevent_paragraph_id_164837b7 ON public.statements_stanceevent USING btree (paragraph_id);
CREATE INDEX statements_stanceevent_participation_id_04e1a2b3 ON public.statements_stanceevent USING btree (participation_id);
CREATE INDEX statements_stanceevent_person_id_5d72c16c ON public.statements_stanceevent USING btree (person_id);
CREATE INDEX statements_stanceevent_pgh_context_id_d360b279 ON public.statements_stanceevent USING btree (pgh_context_id);
CREATE INDEX statements_stanceevent_pgh_obj_id_7ffa076f ON public.statements_stanceevent USING btree (pgh_obj_id);
CREATE INDEX statements_stanceevent_revision_id_d9f2315e ON public.statements_stanceevent USING btree (revision_id);
CREATE INDEX statements_stanceevent_statement_id_b7728ca4 ON public.statements_stanceevent USING btree (statement_id);
CREATE INDEX statements_statement_conference_id_563ae31c ON public.statements_statement USING btree (conference_id);
CREATE INDEX statements_statement_superseded_by_id_6eea74cb ON public.statements_statement USING btree (superseded_by_id);
CREATE INDEX statements_statement_symbol_74971779_like ON public.statements_statement USING btree (symbol varchar_pattern_ops);
CREATE INDEX statements_statementevent_conference_id_9a458767 ON public.statements_statementevent USING btree (conference_id);
CREATE INDEX statements_statementevent_document_id_7cf15d14 ON public.statements_statementevent USING btree (document_id);
CREATE INDEX statements_statementevent_pgh_context_id_a4590217 ON public.statements_statementevent USING btree (pgh_context_id);
CREATE INDEX statements_statementevent_pgh_obj_id_f0bf6814 ON public.statements_statementevent USING btree (pgh_obj_id);
CREATE INDEX statements_statementevent_revision_id_c70f9c21 ON public.statements_statementevent USING btree (revision_id);
CREATE INDEX statements_statementevent_superseded_by_id_e312c6c2 ON public.statements_statementevent USING btree (superseded_by_id);
CREATE INDEX statements_statementevent_tabling_id_b9574f90 ON public.statements_statementevent USING btree (tabling_id);
CREATE INDEX statements_tabling_closed_by_id_5540f2a8 ON public.statements_tabling USING btree (closed_by_id);
CREATE INDEX statements_tabling_disclosed_by_id_7230bb51 ON public.statements_tabling USING btree (disclosed_by_id);
CREATE UNIQUE INDEX statements_tabling_one_open ON public.statements_tabling USING btree (statement_id) WHERE (closed_at IS NULL);
CREATE INDEX statements_tabling_opened_by_id_5a7e317d ON public.statements_tabling USING btree (opened_by_id);
CREATE INDEX statements_tabling_revision_id_46f02e6b ON public.statements_tabling USING btree (revision_id);
CREATE INDEX statements_tabling_statement_id_ad71b183 ON public.statements_tabling USING btree (statement_id);
CREATE INDEX statements_tablingevent_closed_by_id_14504a86 ON public.statements_tablingevent USING btree (closed_by_id);
CREATE INDEX statements_tablingevent_disclosed_by_id_0e7afb4a ON public.statements_tablingevent USING btree (disclosed_by_id);
CREATE INDEX statements_tablingevent_opened_by_id_f6d9668f ON public.statements_tablingevent USING btree (opened_by_id);
CREATE INDEX statements_tablingevent_pgh_context_id_bb28f27a ON public.statements_tablingevent USING btree (pgh_context_id);
CREATE INDEX statements_tablingevent_pgh_obj_id_5b29eedb ON public.statements_tablingevent USING btree (pgh_obj_id);
CREATE INDEX statements_tablingevent_revision_id_db6b968b ON public.statements_tablingevent USING btree (revision_id);
CREATE INDEX statements_tablingevent_statement_id_ececcd01 ON public.statements_tablingevent USING btree (statement_id);
CREATE INDEX statements_translatedparagraph_proofread_by_id_4e8e0c91 ON public.statements_translatedparagraph USING btree (proofread_by_id);
CREATE INDEX statements_translatedparagraph_source_id_ed06ca9d ON public.statements_translatedparagraph USING btree (source_id);
CREATE INDEX statements_translatedparagraph_translation_id_9a06d57f ON public.statements_translatedparagraph USING btree (translation_id);
CREATE INDEX statements_translatedparagraphevent_pgh_context_id_a0a6b94d ON public.statements_translatedparagraphevent USING btree (pgh_context_id);
CREATE INDEX statements_translatedparagraphevent_pgh_obj_id_89e217ec ON public.statements_translatedparagraphevent USING btree (pgh_obj_id);
CREATE INDEX statements_translatedparagraphevent_proofread_by_id_6254dff0 ON public.statements_translatedparagraphevent USING btree (proofread_by_id);
CREATE INDEX statements_translatedparagraphevent_source_id_bea70b14 ON public.statements_translatedparagraphevent USING btree (source_id);
CREATE INDEX statements_translatedparagraphevent_translation_id_b641e68c ON public.statements_translatedparagraphevent USING btree (translation_id);
CREATE INDEX statements_translation_proofread_by_id_b45d5dd3 ON public.statements_translation USING btree (proofread_by_id);
CREATE INDEX statements_translation_revision_id_c514b54b ON public.statements_translation USING btree (revision_id);
CREATE INDEX statements_translationevent_pgh_context_id_360b5c97 ON public.statements_translationevent USING btree (pgh_context_id);
CREATE INDEX statements_translationevent_pgh_obj_id_6e64f16d ON public.statements_translationevent USING btree (pgh_obj_id);
CREATE INDEX statements_translationevent_proofread_by_id_0d6835b0 ON public.statements_translationevent USING btree (proofread_by_id);
CREATE INDEX statements_translationevent_revision_id_78a4cb97 ON public.statements_translationevent USING btree (revision_id);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY (ARRAY[('totp'::character varying)::text, ('recovery_codes'::character varying)::text]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);
CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);
CREATE CONSTRAINT TRIGGER forum_sessions_delegate_gone AFTER DELETE ON public.delegates_delegate DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((old.status)::text <> ALL (ARRAY[('proposed'::character varying)::text, ('declined'::character varying)::text, ('withdrawn'::character varying)::text]))) EXECUTE FUNCTION public.forum_sessions_delegate_left();
CREATE TRIGGER forum_sessions_delegate_left AFTER UPDATE OF status, participation_id, person_id ON public.delegates_delegate FOR EACH ROW WHEN ((((old.status)::text <> ALL (ARRAY[('proposed'::character varying)::text, ('declined'::character varying)::text, ('withdrawn'::character varying)::text])) AND (((old.status)::text IS DISTINCT FROM (new.status)::text) OR (old.participation_id IS DISTINCT FROM new.participation_id) OR (old.person_id IS DISTINCT FROM new.person_id)))) EXECUTE FUNCTION public.forum_sessions_delegate_left();
CREATE TRIGGER forum_sessions_delegation_left AFTER UPDATE OF status ON public.delegations_participation FOR EACH ROW WHEN ((((old.status)::text <> ALL (ARRAY[('declined'::character varying)::text, ('withdrawn'::character varying)::text])) AND ((new.status)::text = ANY (ARRAY[('declined'::character varying)::text, ('withdrawn'::character varying)::text])))) EXECUTE FUNCTION public.forum_sessions_delegation_left();
CREATE TRIGGER forum_sessions_edition_cancelled AFTER UPDATE OF status ON public.conferences_conference FOR EACH ROW WHEN ((((old.status)::text = 'cancelled'::text) <> ((new.status)::text = 'cancelled'::text))) EXECUTE FUNCTION public.forum_sessions_edition_cancelled();
CREATE CONSTRAINT TRIGGER pgtrigger_adopted_has_record_79f0a AFTER INSERT OR UPDATE ON public.statements_statement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.state)::text = ANY (ARRAY[('adopted'::character varying)::text, ('superseded'::character varying)::text]))) EXECUTE FUNCTION public.pgtrigger_adopted_has_record_79f0a();
COMMENT ON TRIGGER pgtrigger_adopted_has_record_79f0a ON public.statements_statement IS '759d027dd9a90d4708bc3549a718f5d5cbd6d634';
CREATE TRIGGER pgtrigger_alternative_stands_da3aa BEFORE INSERT OR DELETE OR UPDATE ON public.statements_alternative FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_alternative_stands_da3aa();
COMMENT ON TRIGGER pgtrigger_alternative_stands_da3aa ON public.statements_alternative IS 'bbde28e873d777c06964943f6646cfec77da5b99';
CREATE TRIGGER pgtrigger_amendment_kept_98ee8 BEFORE DELETE ON public.statements_amendment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_amendment_kept_98ee8();
COMMENT ON TRIGGER pgtrigger_amendment_kept_98ee8 ON public.statements_amendment IS '4fbd5ec4ecbb8253f3fb1f56ca97d1c567ad148a';
CREATE TRIGGER pgtrigger_amendment_life_f3a88 BEFORE UPDATE ON public.statements_amendment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_amendment_life_f3a88();
COMMENT ON TRIGGER pgtrigger_amendment_life_f3a88 ON public.statements_amendment IS '6fb2f62f6a6460e30d04139ccf97ee762b35b0aa';
CREATE TRIGGER pgtrigger_amendment_stands_4740c BEFORE UPDATE ON public.statements_amendment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_amendment_stands_4740c();
COMMENT ON TRIGGER pgtrigger_amendment_stands_4740c ON public.statements_amendment IS 'b0ee08740cc81f730d7a89f7a1ef0a73ac671512';
CREATE TRIGGER pgtrigger_annex_f063e BEFORE INSERT ON public.statements_annex FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_annex_f063e();
COMMENT ON TRIGGER pgtrigger_annex_f063e ON public.statements_annex IS 'fbfc30b38426bbe520c2ca0b652da42c033c2641';
CREATE TRIGGER pgtrigger_annex_stands_cc88d BEFORE UPDATE ON public.statements_annex FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_annex_stands_cc88d();
COMMENT ON TRIGGER pgtrigger_annex_stands_cc88d ON public.statements_annex IS '049563769954f6b000d301091fef4e8afd2bfc1c';
CREATE TRIGGER pgtrigger_append_only_01958 BEFORE DELETE OR UPDATE ON public.statements_outlinesectionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_01958();
COMMENT ON TRIGGER pgtrigger_append_only_01958 ON public.statements_outlinesectionevent IS '92307e2b27a8d44c31d58e1c26db35d00313a3dc';
CREATE TRIGGER pgtrigger_append_only_01ffc BEFORE DELETE OR UPDATE ON public.forum_sessions_materialevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_01ffc();
COMMENT ON TRIGGER pgtrigger_append_only_01ffc ON public.forum_sessions_materialevent IS 'df002d349c8183eac773d6e4ae88422b6ad5dcd6';
CREATE TRIGGER pgtrigger_append_only_0289f BEFORE DELETE OR UPDATE ON public.delegations_entitynameevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0289f();
COMMENT ON TRIGGER pgtrigger_append_only_0289f ON public.delegations_entitynameevent IS '27520532c7570deb59a30ce1b3e6f31624da34b7';
CREATE TRIGGER pgtrigger_append_only_09ac5 BEFORE DELETE OR UPDATE ON public.statements_referralmemberevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_09ac5();
COMMENT ON TRIGGER pgtrigger_append_only_09ac5 ON public.statements_referralmemberevent IS 'aa6482ca2c7a2d545340158ce93eb1f2fe800d86';
CREATE TRIGGER pgtrigger_append_only_0d0e1 BEFORE DELETE OR UPDATE ON public.conferences_conferenceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0d0e1();
COMMENT ON TRIGGER pgtrigger_append_only_0d0e1 ON public.conferences_conferenceevent IS 'd5208dc4032eb6f4f66bd6905363df488d92ee42';
CREATE TRIGGER pgtrigger_append_only_0d729 BEFORE DELETE OR UPDATE ON public.statements_referralevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0d729();
COMMENT ON TRIGGER pgtrigger_append_only_0d729 ON public.statements_referralevent IS 'cb0598453cb1e860c4a627eb325b316fb39121fe';
CREATE TRIGGER pgtrigger_append_only_0f94b BEFORE DELETE OR UPDATE ON public.statements_silencereplyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0f94b();
COMMENT ON TRIGGER pgtrigger_append_only_0f94b ON public.statements_silencereplyevent IS '67f8945e266109045e3c13ce1347071404cfcec7';
CREATE TRIGGER pgtrigger_append_only_19f49 BEFORE DELETE OR UPDATE ON public.statements_outlinesourceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_19f49();
COMMENT ON TRIGGER pgtrigger_append_only_19f49 ON public.statements_outlinesourceevent IS 'e9babfd4da6d7b3bc2ee8ef2cbd2839241b6e484';
CREATE TRIGGER pgtrigger_append_only_1b496 BEFORE DELETE OR UPDATE ON public.statements_amendmentrebase FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_1b496();
COMMENT ON TRIGGER pgtrigger_append_only_1b496 ON public.statements_amendmentrebase IS 'd4337b53a30216790616a4b1fa47cc81e9d423e5';
CREATE TRIGGER pgtrigger_append_only_21441 BEFORE DELETE OR UPDATE ON public.documents_symbolcounterevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_21441();
COMMENT ON TRIGGER pgtrigger_append_only_21441 ON public.documents_symbolcounterevent IS '19a89fd7ad1fd7aee2d45b3bea7514ae60688885';
CREATE TRIGGER pgtrigger_append_only_22b39 BEFORE DELETE OR UPDATE ON public.forum_sessions_requirementevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_22b39();
COMMENT ON TRIGGER pgtrigger_append_only_22b39 ON public.forum_sessions_requirementevent IS '2b0a826e7367e3c793eed50c3fcde53a61e1bc38';
CREATE TRIGGER pgtrigger_append_only_25491 BEFORE DELETE OR UPDATE ON public.conferences_roomevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_25491();
COMMENT ON TRIGGER pgtrigger_append_only_25491 ON public.conferences_roomevent IS '58cc46be9e0b3b3d78a0b92a619113c18599c8a7';
CREATE TRIGGER pgtrigger_append_only_2834d BEFORE DELETE OR UPDATE ON public.accounts_accountinvitationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2834d();
COMMENT ON TRIGGER pgtrigger_append_only_2834d ON public.accounts_accountinvitationevent IS '760028fab7517ec45c13bc3eee9ab285f5072937';
CREATE TRIGGER pgtrigger_append_only_2a19f BEFORE DELETE OR UPDATE ON public.delegations_entityevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2a19f();
COMMENT ON TRIGGER pgtrigger_append_only_2a19f ON public.delegations_entityevent IS '939f54ceb636be1f589547264425c051dbcec467';
CREATE TRIGGER pgtrigger_append_only_2a374 BEFORE DELETE OR UPDATE ON public.forum_sessions_joinlinkevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2a374();
COMMENT ON TRIGGER pgtrigger_append_only_2a374 ON public.forum_sessions_joinlinkevent IS '6d8ee864d7a4489ffdf67a7acdb04ea67b4a99ed';
CREATE TRIGGER pgtrigger_append_only_2b0ae BEFORE DELETE OR UPDATE ON public.statements_objectioncallevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2b0ae();
COMMENT ON TRIGGER pgtrigger_append_only_2b0ae ON public.statements_objectioncallevent IS '37bd15c66da8d20568022485fad3690ba61c7d85';
CREATE TRIGGER pgtrigger_append_only_2e06c BEFORE DELETE OR UPDATE ON public.statements_outlinecommentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2e06c();
COMMENT ON TRIGGER pgtrigger_append_only_2e06c ON public.statements_outlinecommentevent IS 'f990ce2a2cce067fcd366ba19cd3c8873e0ce0af';
CREATE TRIGGER pgtrigger_append_only_30260 BEFORE DELETE OR UPDATE ON public.forum_sessions_askedpartyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_30260();
COMMENT ON TRIGGER pgtrigger_append_only_30260 ON public.forum_sessions_askedpartyevent IS '6d494c1595bcbf19c9bd532f5628a1048885c913';
CREATE TRIGGER pgtrigger_append_only_32ca1 BEFORE DELETE OR UPDATE ON public.statements_stance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_32ca1();
COMMENT ON TRIGGER pgtrigger_append_only_32ca1 ON public.statements_stance IS '56d1465cc3ba7b96e570241f09861f60a9a7858b';
CREATE TRIGGER pgtrigger_append_only_361f0 BEFORE DELETE OR UPDATE ON public.statements_adoptionrecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_361f0();
COMMENT ON TRIGGER pgtrigger_append_only_361f0 ON public.statements_adoptionrecord IS 'd1560921742a1f50436398f8924fa54b8b1cc514';
CREATE TRIGGER pgtrigger_append_only_36aa7 BEFORE DELETE OR UPDATE ON public.documents_languageversionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_36aa7();
COMMENT ON TRIGGER pgtrigger_append_only_36aa7 ON public.documents_languageversionevent IS 'da57bb57eed5416fbb88c63f4021f2531f807e33';
CREATE TRIGGER pgtrigger_append_only_38d59 BEFORE DELETE OR UPDATE ON public.forum_sessions_assignmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_38d59();
COMMENT ON TRIGGER pgtrigger_append_only_38d59 ON public.forum_sessions_assignmentevent IS 'd4114d4b340bec72bfc59556687dc85f8fdb234a';
CREATE TRIGGER pgtrigger_append_only_3e19f BEFORE DELETE OR UPDATE ON public.delegates_invitationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3e19f();
COMMENT ON TRIGGER pgtrigger_append_only_3e19f ON public.delegates_invitationevent IS 'bb8a40e9f5682e03fceb25ee0d136f39df33153c';
CREATE TRIGGER pgtrigger_append_only_3f0dd BEFORE DELETE OR UPDATE ON public.forum_sessions_daytemplateevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3f0dd();
COMMENT ON TRIGGER pgtrigger_append_only_3f0dd ON public.forum_sessions_daytemplateevent IS '118917c8f949716da8450d9a6eed14474862f8d1';
CREATE TRIGGER pgtrigger_append_only_45b21 BEFORE DELETE OR UPDATE ON public.accounts_userevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_45b21();
COMMENT ON TRIGGER pgtrigger_append_only_45b21 ON public.accounts_userevent IS '9e9498e73f6fbdf2642fb33fa14189f1ad2382c8';
CREATE TRIGGER pgtrigger_append_only_45f7b BEFORE DELETE OR UPDATE ON public.forum_sessions_releaseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_45f7b();
COMMENT ON TRIGGER pgtrigger_append_only_45f7b ON public.forum_sessions_releaseevent IS '833d20111d3a7b653b8a5349eeee62077c8cab7b';
CREATE TRIGGER pgtrigger_append_only_46b2d BEFORE DELETE OR UPDATE ON public.statements_statementevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_46b2d();
COMMENT ON TRIGGER pgtrigger_append_only_46b2d ON public.statements_statementevent IS '5e06513311b15234ec4db373e9bf52c18a85a800';
CREATE TRIGGER pgtrigger_append_only_483ba BEFORE DELETE OR UPDATE ON public.documents_corrigendum FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_483ba();
COMMENT ON TRIGGER pgtrigger_append_only_483ba ON public.documents_corrigendum IS '5a5189a6f56ff6140938048ae43071a76e97215f';
CREATE TRIGGER pgtrigger_append_only_48fd0 BEFORE DELETE OR UPDATE ON public.forum_sessions_releasedsessionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_48fd0();
COMMENT ON TRIGGER pgtrigger_append_only_48fd0 ON public.forum_sessions_releasedsessionevent IS '2fed23a2ff8367241b3a073ce4d029087dfb4ab4';
CREATE TRIGGER pgtrigger_append_only_4bfe4 BEFORE DELETE OR UPDATE ON public.statements_amendmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4bfe4();
COMMENT ON TRIGGER pgtrigger_append_only_4bfe4 ON public.statements_amendmentevent IS '06f68afb65d98a643fc0fe4ea4dcaef256eacbee';
CREATE TRIGGER pgtrigger_append_only_4c58a BEFORE DELETE OR UPDATE ON public.forum_sessions_noteentryevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4c58a();
COMMENT ON TRIGGER pgtrigger_append_only_4c58a ON public.forum_sessions_noteentryevent IS 'a4f27d506e516b7ed1fe7461c4df0be2fb45e874';
CREATE TRIGGER pgtrigger_append_only_4c91d BEFORE DELETE OR UPDATE ON public.forum_sessions_releasedagendaitemevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4c91d();
COMMENT ON TRIGGER pgtrigger_append_only_4c91d ON public.forum_sessions_releasedagendaitemevent IS '8a10b53e2befe429e4da54824cba346b58e8da7c';
CREATE TRIGGER pgtrigger_append_only_4de12 BEFORE DELETE OR UPDATE ON public.audit_seal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4de12();
COMMENT ON TRIGGER pgtrigger_append_only_4de12 ON public.audit_seal IS '425da599b8e4cf7384a383a64e17697a9d08a345';
CREATE TRIGGER pgtrigger_append_only_5034d BEFORE DELETE OR UPDATE ON public.statements_partyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5034d();
COMMENT ON TRIGGER pgtrigger_append_only_5034d ON public.statements_partyevent IS '56f9ffa2eb4784427bbebf2f4cb26184efc8d5f1';
CREATE TRIGGER pgtrigger_append_only_51b62 BEFORE DELETE OR UPDATE ON public.conferences_guidingquestionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_51b62();
COMMENT ON TRIGGER pgtrigger_append_only_51b62 ON public.conferences_guidingquestionevent IS 'ff86b72c87e8919cf48bab1c90902264e7e7f44b';
CREATE TRIGGER pgtrigger_append_only_5a7b0 BEFORE DELETE OR UPDATE ON public.forum_sessions_delegationtermsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5a7b0();
COMMENT ON TRIGGER pgtrigger_append_only_5a7b0 ON public.forum_sessions_delegationtermsevent IS '932cd982ca205dc0a858e8c460211d6f37c9f19c';
CREATE TRIGGER pgtrigger_append_only_5c16f BEFORE DELETE OR UPDATE ON public.statements_agreement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5c16f();
COMMENT ON TRIGGER pgtrigger_append_only_5c16f ON public.statements_agreement IS 'bc1352970f991a801067d4ef771af7d999902d6a';
CREATE TRIGGER pgtrigger_append_only_5c378 BEFORE DELETE OR UPDATE ON public.forum_sessions_proposedtimeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5c378();
COMMENT ON TRIGGER pgtrigger_append_only_5c378 ON public.forum_sessions_proposedtimeevent IS '25f30a142452128f1954df273efc65b4c0cf82d7';
CREATE TRIGGER pgtrigger_append_only_640e4 BEFORE DELETE OR UPDATE ON public.statements_amendmentrebaseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_640e4();
COMMENT ON TRIGGER pgtrigger_append_only_640e4 ON public.statements_amendmentrebaseevent IS 'f6d05bb9311324c388fd3d953e9cab60dd44d110';
CREATE TRIGGER pgtrigger_append_only_65f29 BEFORE DELETE OR UPDATE ON public.forum_sessions_releasedquestionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_65f29();
COMMENT ON TRIGGER pgtrigger_append_only_65f29 ON public.forum_sessions_releasedquestionevent IS 'abcfe3eda3f92e0333d5bdd4d5021731c8e3a6e0';
CREATE TRIGGER pgtrigger_append_only_6641d BEFORE DELETE OR UPDATE ON public.statements_revisionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6641d();
COMMENT ON TRIGGER pgtrigger_append_only_6641d ON public.statements_revisionevent IS '92bcce2365432848487fbe75564570e52d85eefb';
CREATE TRIGGER pgtrigger_append_only_67feb BEFORE DELETE OR UPDATE ON public.messaging_mailserverevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_67feb();
COMMENT ON TRIGGER pgtrigger_append_only_67feb ON public.messaging_mailserverevent IS 'f5fdb67bf18bcaee7a01c7ccfc39848095bf0c50';
CREATE TRIGGER pgtrigger_append_only_682d2 BEFORE DELETE OR UPDATE ON public.conferences_roundevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_682d2();
COMMENT ON TRIGGER pgtrigger_append_only_682d2 ON public.conferences_roundevent IS 'c60d3eed5a92525e5b98962594e967126caad43a';
CREATE TRIGGER pgtrigger_append_only_691ed BEFORE DELETE OR UPDATE ON public.forum_sessions_sessionnotesevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_691ed();
COMMENT ON TRIGGER pgtrigger_append_only_691ed ON public.forum_sessions_sessionnotesevent IS '18e3e50e535798a7b7fb2cc465db61968e552476';
CREATE TRIGGER pgtrigger_append_only_6e58d BEFORE DELETE OR UPDATE ON public.statements_alternativeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6e58d();
COMMENT ON TRIGGER pgtrigger_append_only_6e58d ON public.statements_alternativeevent IS '7796d4e5907cfb6ad6ae204b9cee54e69ddfef3d';
CREATE TRIGGER pgtrigger_append_only_6f8c8 BEFORE DELETE OR UPDATE ON public.conferences_decisionprofileevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6f8c8();
COMMENT ON TRIGGER pgtrigger_append_only_6f8c8 ON public.conferences_decisionprofileevent IS 'ee2f78a9c08b47bfccba2779fb95a30975381040';
CREATE TRIGGER pgtrigger_append_only_72d3f BEFORE DELETE OR UPDATE ON public.messaging_sharedwordsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_72d3f();
COMMENT ON TRIGGER pgtrigger_append_only_72d3f ON public.messaging_sharedwordsevent IS '04b15e2f2346fc6e50f19af5896362ff88bc289e';
CREATE TRIGGER pgtrigger_append_only_7440e BEFORE DELETE OR UPDATE ON public.statements_paragraphtextevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7440e();
COMMENT ON TRIGGER pgtrigger_append_only_7440e ON public.statements_paragraphtextevent IS '7f2ee171ce7d33a38f2547a4769d133a6817a267';
CREATE TRIGGER pgtrigger_append_only_7ad1a BEFORE DELETE OR UPDATE ON public.statements_tablingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7ad1a();
COMMENT ON TRIGGER pgtrigger_append_only_7ad1a ON public.statements_tablingevent IS '6d66a61e77d854363da4e163361c3ba84fa33c07';
CREATE TRIGGER pgtrigger_append_only_7bce2 BEFORE DELETE OR UPDATE ON public.statements_annexevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7bce2();
COMMENT ON TRIGGER pgtrigger_append_only_7bce2 ON public.statements_annexevent IS 'bd9f0e695aa70ca624dc81d4f6dde0dce254683c';
CREATE TRIGGER pgtrigger_append_only_7d08c BEFORE DELETE OR UPDATE ON public.statements_agreementevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7d08c();
COMMENT ON TRIGGER pgtrigger_append_only_7d08c ON public.statements_agreementevent IS '229690857e58d98ba99dd0a67e1c1afc1e60e4f6';
CREATE TRIGGER pgtrigger_append_only_7fa3c BEFORE DELETE OR UPDATE ON public.statements_translationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7fa3c();
COMMENT ON TRIGGER pgtrigger_append_only_7fa3c ON public.statements_translationevent IS '4cfe82c60f1290a347588e2d7817ffbda154397b';
CREATE TRIGGER pgtrigger_append_only_81835 BEFORE DELETE OR UPDATE ON public.forum_sessions_roomtermsevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_81835();
COMMENT ON TRIGGER pgtrigger_append_only_81835 ON public.forum_sessions_roomtermsevent IS '242a6d014624956a9b63f884ec60c62f7c051f36';
CREATE TRIGGER pgtrigger_append_only_81a4c BEFORE DELETE OR UPDATE ON public.statements_positionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_81a4c();
COMMENT ON TRIGGER pgtrigger_append_only_81a4c ON public.statements_positionevent IS '3c68635d95a698e4cde649da16e4ceceb2e58591';
CREATE TRIGGER pgtrigger_append_only_81c4b BEFORE DELETE OR UPDATE ON public.conferences_organizationroleevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_81c4b();
COMMENT ON TRIGGER pgtrigger_append_only_81c4b ON public.conferences_organizationroleevent IS 'dd74e26c9d46df0fd410cb5bdaf4f89117d2b0eb';
CREATE TRIGGER pgtrigger_append_only_85043 BEFORE DELETE OR UPDATE ON public.messaging_messageevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_85043();
COMMENT ON TRIGGER pgtrigger_append_only_85043 ON public.messaging_messageevent IS 'ef2a4453724cc6e4c6b29efcc17f1c83f21b106d';
CREATE TRIGGER pgtrigger_append_only_85518 BEFORE DELETE OR UPDATE ON public.statements_position FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_85518();
COMMENT ON TRIGGER pgtrigger_append_only_85518 ON public.statements_position IS 'dcffa949415caff0f18cdfc12609fb72ed6199b6';
CREATE TRIGGER pgtrigger_append_only_86ec0 BEFORE DELETE OR UPDATE ON public.forum_sessions_sessionquestionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_86ec0();
COMMENT ON TRIGGER pgtrigger_append_only_86ec0 ON public.forum_sessions_sessionquestionevent IS 'fa7a5da48e083f45faf070a453aa2cf785d945b7';
CREATE TRIGGER pgtrigger_append_only_8a311 BEFORE DELETE OR UPDATE ON public.statements_stanceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8a311();
COMMENT ON TRIGGER pgtrigger_append_only_8a311 ON public.statements_stanceevent IS 'd12e78a0a46f642478560eaf9f8db6f655bd27fd';
CREATE TRIGGER pgtrigger_append_only_8da92 BEFORE DELETE OR UPDATE ON public.statements_sponsorevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8da92();
COMMENT ON TRIGGER pgtrigger_append_only_8da92 ON public.statements_sponsorevent IS '40dd01215ff8caadcf4b193796d03ecd119dfaa9';
CREATE TRIGGER pgtrigger_append_only_93170 BEFORE DELETE OR UPDATE ON public.forum_sessions_releaseddelegationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_93170();
COMMENT ON TRIGGER pgtrigger_append_only_93170 ON public.forum_sessions_releaseddelegationevent IS '689a556c78ead40239322751ee4269230d36f5d0';
CREATE TRIGGER pgtrigger_append_only_9426e BEFORE DELETE OR UPDATE ON public.forum_sessions_noteentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9426e();
COMMENT ON TRIGGER pgtrigger_append_only_9426e ON public.forum_sessions_noteentry IS '2db11af6c153686e1324b26e525bf55d76286910';
CREATE TRIGGER pgtrigger_append_only_97666 BEFORE DELETE OR UPDATE ON public.conferences_phaseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_97666();
COMMENT ON TRIGGER pgtrigger_append_only_97666 ON public.conferences_phaseevent IS '0f6ee5b4a8395851502ebb07ac75961b9105c105';
CREATE TRIGGER pgtrigger_append_only_9799e BEFORE DELETE OR UPDATE ON public.forum_sessions_sessiondelegationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9799e();
COMMENT ON TRIGGER pgtrigger_append_only_9799e ON public.forum_sessions_sessiondelegationevent IS 'd326f939323edf8ed2375eee2240f216ae52672b';
CREATE TRIGGER pgtrigger_append_only_98374 BEFORE DELETE OR UPDATE ON public.forum_sessions_displaylinkevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_98374();
COMMENT ON TRIGGER pgtrigger_append_only_98374 ON public.forum_sessions_displaylinkevent IS '5dec9b21a3d36d0a16bbb5b1fbd9af26be04ff1c';
CREATE TRIGGER pgtrigger_append_only_98e08 BEFORE DELETE OR UPDATE ON public.forum_sessions_release FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_98e08();
COMMENT ON TRIGGER pgtrigger_append_only_98e08 ON public.forum_sessions_release IS '8c0d08e8fbb216e3b13a47d7e34bf323b42b6436';
CREATE TRIGGER pgtrigger_append_only_9ba1e BEFORE DELETE OR UPDATE ON public.forum_sessions_meetingrequestevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9ba1e();
COMMENT ON TRIGGER pgtrigger_append_only_9ba1e ON public.forum_sessions_meetingrequestevent IS '628ad3d91df4bcaffeefb4f5ad6ffcf5a1be45da';
CREATE TRIGGER pgtrigger_append_only_9e7ed BEFORE DELETE OR UPDATE ON public.documents_documentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9e7ed();
COMMENT ON TRIGGER pgtrigger_append_only_9e7ed ON public.documents_documentevent IS '401291d04b3fa5f3d2b51241f67950bd6896846e';
CREATE TRIGGER pgtrigger_append_only_a2cce BEFORE DELETE OR UPDATE ON public.statements_silencenoticeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a2cce();
COMMENT ON TRIGGER pgtrigger_append_only_a2cce ON public.statements_silencenoticeevent IS 'f65dd12aec5516e08c5375bbd1f7ba4aaf78ff9d';
CREATE TRIGGER pgtrigger_append_only_a3e72 BEFORE DELETE OR UPDATE ON public.statements_referralmember FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a3e72();
COMMENT ON TRIGGER pgtrigger_append_only_a3e72 ON public.statements_referralmember IS '35648b2e19dbb8c142c51a53039f45793ec1e79c';
CREATE TRIGGER pgtrigger_append_only_a4e72 BEFORE DELETE OR UPDATE ON public.conferences_teammemberevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a4e72();
COMMENT ON TRIGGER pgtrigger_append_only_a4e72 ON public.conferences_teammemberevent IS '7cc4156a17d22118d136d43ed38344131c719a71';
CREATE TRIGGER pgtrigger_append_only_a58f6 BEFORE DELETE OR UPDATE ON public.forum_sessions_releasedinterpretationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a58f6();
COMMENT ON TRIGGER pgtrigger_append_only_a58f6 ON public.forum_sessions_releasedinterpretationevent IS '154a7f347a424ef57ae6c13849646ade7457bd10';
CREATE TRIGGER pgtrigger_append_only_a6b88 BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a6b88();
COMMENT ON TRIGGER pgtrigger_append_only_a6b88 ON public.audit_entry IS '1b389f8260e22d0fbf38b4ff1e20214212b176ee';
CREATE TRIGGER pgtrigger_append_only_a78fe BEFORE DELETE OR UPDATE ON public.statements_rosterentryevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a78fe();
COMMENT ON TRIGGER pgtrigger_append_only_a78fe ON public.statements_rosterentryevent IS '25576642963eb1a205d35eaf1475e8de7cec28f2';
CREATE TRIGGER pgtrigger_append_only_af09a BEFORE DELETE OR UPDATE ON public.forum_sessions_interpretationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_af09a();
COMMENT ON TRIGGER pgtrigger_append_only_af09a ON public.forum_sessions_interpretationevent IS 'ad0f49e4c9d6d5660459f63116dd2d3d45d7ba13';
CREATE TRIGGER pgtrigger_append_only_b009f BEFORE DELETE OR UPDATE ON public.statements_bracketgroupevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b009f();
COMMENT ON TRIGGER pgtrigger_append_only_b009f ON public.statements_bracketgroupevent IS '695dfba7199801c1c8fd1e011569950435982f53';
CREATE TRIGGER pgtrigger_append_only_b0a9c BEFORE DELETE OR UPDATE ON public.forum_sessions_signupevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b0a9c();
COMMENT ON TRIGGER pgtrigger_append_only_b0a9c ON public.forum_sessions_signupevent IS '34402836cd8fb4be1a7064534ee0bf554d7cf8e4';
CREATE TRIGGER pgtrigger_append_only_b22ff BEFORE DELETE OR UPDATE ON public.delegates_personevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b22ff();
COMMENT ON TRIGGER pgtrigger_append_only_b22ff ON public.delegates_personevent IS '2b277d4e19ebeb7d295770afeb477316684ff2a6';
CREATE TRIGGER pgtrigger_append_only_b56c6 BEFORE DELETE OR UPDATE ON public.forum_sessions_sessionquestionsetevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b56c6();
COMMENT ON TRIGGER pgtrigger_append_only_b56c6 ON public.forum_sessions_sessionquestionsetevent IS '01b4e0e249ae288aefe67cb068b79cb6e82773b4';
CREATE TRIGGER pgtrigger_append_only_b6785 BEFORE DELETE OR UPDATE ON public.forum_sessions_programmerulesevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b6785();
COMMENT ON TRIGGER pgtrigger_append_only_b6785 ON public.forum_sessions_programmerulesevent IS '9a05e94398660e9c5e314f83a2f8da4b99a659e6';
CREATE TRIGGER pgtrigger_append_only_b7a35 BEFORE DELETE OR UPDATE ON public.delegations_participationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b7a35();
COMMENT ON TRIGGER pgtrigger_append_only_b7a35 ON public.delegations_participationevent IS 'f29badd599f723f5ab8ea836ed86ce1eff04a222';
CREATE TRIGGER pgtrigger_append_only_bbc8d BEFORE DELETE OR UPDATE ON public.statements_silenceprocedureevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_bbc8d();
COMMENT ON TRIGGER pgtrigger_append_only_bbc8d ON public.statements_silenceprocedureevent IS 'f2ca22907f7d20a7749800d69098cad4e5dcb656';
CREATE TRIGGER pgtrigger_append_only_bccd0 BEFORE DELETE OR UPDATE ON public.statements_circulationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_bccd0();
COMMENT ON TRIGGER pgtrigger_append_only_bccd0 ON public.statements_circulationevent IS '053514bcbf32488b1f3f44d62415267982295ca8';
CREATE TRIGGER pgtrigger_append_only_bec68 BEFORE DELETE OR UPDATE ON public.statements_paragraphevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_bec68();
COMMENT ON TRIGGER pgtrigger_append_only_bec68 ON public.statements_paragraphevent IS 'f5e82810c638251053a4237cb49806a3771d677f';
CREATE TRIGGER pgtrigger_append_only_bfb64 BEFORE DELETE OR UPDATE ON public.forum_sessions_guestevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_bfb64();
COMMENT ON TRIGGER pgtrigger_append_only_bfb64 ON public.forum_sessions_guestevent IS 'd1f5e1e9649243007b62491a7d0a04479101b602';
CREATE TRIGGER pgtrigger_append_only_c279f BEFORE DELETE OR UPDATE ON public.documents_publicationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c279f();
COMMENT ON TRIGGER pgtrigger_append_only_c279f ON public.documents_publicationevent IS '22030b88333cb59b08ae50d99a56b3cf017c9d4a';
CREATE TRIGGER pgtrigger_append_only_c6936 BEFORE DELETE OR UPDATE ON public.conferences_forumevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c6936();
COMMENT ON TRIGGER pgtrigger_append_only_c6936 ON public.conferences_forumevent IS '1464c49a2e06af8ed74be711e22189e782a29015';
CREATE TRIGGER pgtrigger_append_only_c8cd1 BEFORE DELETE OR UPDATE ON public.conferences_sourcedfactevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c8cd1();
COMMENT ON TRIGGER pgtrigger_append_only_c8cd1 ON public.conferences_sourcedfactevent IS 'e24f8b4cd918c30baaa77e0a4d1f4c48958e2318';
CREATE TRIGGER pgtrigger_append_only_c925a BEFORE DELETE OR UPDATE ON public.statements_translatedparagraphevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c925a();
COMMENT ON TRIGGER pgtrigger_append_only_c925a ON public.statements_translatedparagraphevent IS '398672306eb5d0532d9b7672557c7b1340d94d6f';
CREATE TRIGGER pgtrigger_append_only_cbb73 BEFORE DELETE OR UPDATE ON public.documents_corrigendumevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_cbb73();
COMMENT ON TRIGGER pgtrigger_append_only_cbb73 ON public.documents_corrigendumevent IS '6b163dd13c5f763435133600623d4f932ef72a20';
CREATE TRIGGER pgtrigger_append_only_ce9a4 BEFORE DELETE OR UPDATE ON public.conferences_questionsetevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ce9a4();
COMMENT ON TRIGGER pgtrigger_append_only_ce9a4 ON public.conferences_questionsetevent IS 'd22daf2138445397a75bc09f265d1973df6fc297';
CREATE TRIGGER pgtrigger_append_only_ced40 BEFORE DELETE OR UPDATE ON public.forum_sessions_agendaitemevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ced40();
COMMENT ON TRIGGER pgtrigger_append_only_ced40 ON public.forum_sessions_agendaitemevent IS 'dccd6ac50b4499f8caa36ae4f45ce378c3f95a0f';
CREATE TRIGGER pgtrigger_append_only_cf8cd BEFORE DELETE OR UPDATE ON public.conferences_organizationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_cf8cd();
COMMENT ON TRIGGER pgtrigger_append_only_cf8cd ON public.conferences_organizationevent IS 'fbc8aef5f09df6a14ffd14397171a7ba1445e717';
CREATE TRIGGER pgtrigger_append_only_d2078 BEFORE DELETE OR UPDATE ON public.statements_adoptionrecordevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d2078();
COMMENT ON TRIGGER pgtrigger_append_only_d2078 ON public.statements_adoptionrecordevent IS '691b42b9affc6da47fb1c70eb263854fead60926';
CREATE TRIGGER pgtrigger_append_only_d477a BEFORE DELETE OR UPDATE ON public.statements_silencereply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d477a();
COMMENT ON TRIGGER pgtrigger_append_only_d477a ON public.statements_silencereply IS '6158b691fcc6eb1c464079b7478c161d1ed40a66';
CREATE TRIGGER pgtrigger_append_only_d557d BEFORE DELETE OR UPDATE ON public.forum_sessions_withdrawalevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d557d();
COMMENT ON TRIGGER pgtrigger_append_only_d557d ON public.forum_sessions_withdrawalevent IS '8695a2b2ecaf5dee1f8285875e2c9397d167d194';
CREATE TRIGGER pgtrigger_append_only_d6bf6 BEFORE DELETE OR UPDATE ON public.delegates_credentialevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d6bf6();
COMMENT ON TRIGGER pgtrigger_append_only_d6bf6 ON public.delegates_credentialevent IS 'a31641dffea934b52610c22b4d9bb359b975ff39';
CREATE TRIGGER pgtrigger_append_only_da22a BEFORE DELETE OR UPDATE ON public.accounts_loginlinkevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_da22a();
COMMENT ON TRIGGER pgtrigger_append_only_da22a ON public.accounts_loginlinkevent IS '7e2e40164284e9bc88bef98274e97e2c85f68f44';
CREATE TRIGGER pgtrigger_append_only_df8ab BEFORE DELETE OR UPDATE ON public.statements_dispositionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_df8ab();
COMMENT ON TRIGGER pgtrigger_append_only_df8ab ON public.statements_dispositionevent IS 'a5af2e6bb703969f356fe1a975e7aa9e57980609';
CREATE TRIGGER pgtrigger_append_only_e06d0 BEFORE DELETE OR UPDATE ON public.forum_sessions_acceptedconflictevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e06d0();
COMMENT ON TRIGGER pgtrigger_append_only_e06d0 ON public.forum_sessions_acceptedconflictevent IS '8add369dd2411230b03d338e975c7b4a580aea10';
CREATE TRIGGER pgtrigger_append_only_e1d0c BEFORE DELETE OR UPDATE ON public.conferences_trackevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e1d0c();
COMMENT ON TRIGGER pgtrigger_append_only_e1d0c ON public.conferences_trackevent IS '7dd2ef0203f9d12f8e8f2cb8f153313e426f9f80';
CREATE TRIGGER pgtrigger_append_only_e2a26 BEFORE DELETE OR UPDATE ON public.statements_reportoutlineevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e2a26();
COMMENT ON TRIGGER pgtrigger_append_only_e2a26 ON public.statements_reportoutlineevent IS 'bc398d250466c069eed74db78d5b64a79437aa8b';
CREATE TRIGGER pgtrigger_append_only_e67d3 BEFORE DELETE OR UPDATE ON public.delegates_registrationiddelegatenamingconsentconfirmedatevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e67d3();
COMMENT ON TRIGGER pgtrigger_append_only_e67d3 ON public.delegates_registrationiddelegatenamingconsentconfirmedatevent IS '62629675a6b2dda9c5924edb3dc043858544d458';
CREATE TRIGGER pgtrigger_append_only_eaa73 BEFORE DELETE OR UPDATE ON public.forum_sessions_sessionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_eaa73();
COMMENT ON TRIGGER pgtrigger_append_only_eaa73 ON public.forum_sessions_sessionevent IS '9b6a5f084dd62d87e5b6ce641f55b53b5f6945fb';
CREATE TRIGGER pgtrigger_append_only_f193a BEFORE DELETE OR UPDATE ON public.delegates_delegateevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f193a();
COMMENT ON TRIGGER pgtrigger_append_only_f193a ON public.delegates_delegateevent IS '22f300173ace4a27f00901fb108a590763ac4386';
CREATE TRIGGER pgtrigger_append_only_f1c5a BEFORE DELETE OR UPDATE ON public.forum_sessions_toldblockevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f1c5a();
COMMENT ON TRIGGER pgtrigger_append_only_f1c5a ON public.forum_sessions_toldblockevent IS 'e6bf7c4c84115aea4c81d16b5c3c7b0e1c24f753';
CREATE TRIGGER pgtrigger_append_only_fba4f BEFORE DELETE OR UPDATE ON public.forum_sessions_releasedassignmentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_fba4f();
COMMENT ON TRIGGER pgtrigger_append_only_fba4f ON public.forum_sessions_releasedassignmentevent IS 'af324e44da0086509c5cece2db87cb34f63de32e';
CREATE TRIGGER pgtrigger_append_only_fdca5 BEFORE DELETE OR UPDATE ON public.forum_sessions_calendarkeyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_fdca5();
COMMENT ON TRIGGER pgtrigger_append_only_fdca5 ON public.forum_sessions_calendarkeyevent IS 'ffe16f0ef484c78b034f272568fda3586a41e534';
CREATE TRIGGER pgtrigger_append_only_fdcca BEFORE DELETE OR UPDATE ON public.statements_gavellingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_fdcca();
COMMENT ON TRIGGER pgtrigger_append_only_fdcca ON public.statements_gavellingevent IS '926ce9caf553c1e981d7ae67f243e609221d5485';
CREATE TRIGGER pgtrigger_append_only_fecb3 BEFORE DELETE OR UPDATE ON public.forum_sessions_proposalevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_fecb3();
COMMENT ON TRIGGER pgtrigger_append_only_fecb3 ON public.forum_sessions_proposalevent IS '0aa11d3bfcc944fce8324b16bd0f5efc5cf418c9';
CREATE TRIGGER pgtrigger_belongs_f4afd BEFORE INSERT ON public.documents_corrigendum FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_belongs_f4afd();
COMMENT ON TRIGGER pgtrigger_belongs_f4afd ON public.documents_corrigendum IS 'd67d31fa34577aad41ece500768715ea5bc592fd';
CREATE TRIGGER pgtrigger_bracket_closed_f8833 BEFORE DELETE OR UPDATE ON public.statements_bracketgroup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_bracket_closed_f8833();
COMMENT ON TRIGGER pgtrigger_bracket_closed_f8833 ON public.statements_bracketgroup IS '0159013e90c12384f72329d8b98d4ca060195071';
CREATE TRIGGER pgtrigger_call_begins_96e96 BEFORE INSERT ON public.statements_objectioncall FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_call_begins_96e96();
COMMENT ON TRIGGER pgtrigger_call_begins_96e96 ON public.statements_objectioncall IS 'ac26e40f413602b4fd7a13799a75a7a14e30d41f';
CREATE TRIGGER pgtrigger_call_stands_5656f BEFORE UPDATE ON public.statements_objectioncall FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_call_stands_5656f();
COMMENT ON TRIGGER pgtrigger_call_stands_5656f ON public.statements_objectioncall IS '05879ac45b92dad07e879919485b3721ab700f10';
CREATE CONSTRAINT TRIGGER pgtrigger_call_with_its_text_a4895 AFTER INSERT OR UPDATE ON public.statements_objectioncall DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_call_with_its_text_a4895();
COMMENT ON TRIGGER pgtrigger_call_with_its_text_a4895 ON public.statements_objectioncall IS '6773ef16dec86434f5677d29b5448d701cd4d7d1';
CREATE TRIGGER pgtrigger_called_record_2ebe6 BEFORE INSERT ON public.statements_adoptionrecord FOR EACH ROW WHEN (((new.origin)::text = 'here'::text)) EXECUTE FUNCTION public.pgtrigger_called_record_2ebe6();
COMMENT ON TRIGGER pgtrigger_called_record_2ebe6 ON public.statements_adoptionrecord IS '1e5ab3ccde3a9530b1f55c2e5b53b2e88e1183a3';
CREATE TRIGGER pgtrigger_calls_shut_be6ca BEFORE INSERT ON public.statements_objectioncall FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_calls_shut_be6ca();
COMMENT ON TRIGGER pgtrigger_calls_shut_be6ca ON public.statements_objectioncall IS '4a126f2da9dc18703040f0328cb4475852dbeb36';
CREATE TRIGGER pgtrigger_circulation_kept_8f3de BEFORE DELETE OR UPDATE ON public.statements_circulation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_circulation_kept_8f3de();
COMMENT ON TRIGGER pgtrigger_circulation_kept_8f3de ON public.statements_circulation IS '9c559c171785c1776e9ac2c93fbdd74b8d2d50a2';
CREATE TRIGGER pgtrigger_circulation_of_frozen_words_f3aaf BEFORE INSERT ON public.statements_circulation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_circulation_of_frozen_words_f3aaf();
COMMENT ON TRIGGER pgtrigger_circulation_of_frozen_words_f3aaf ON public.statements_circulation IS '91a8b0ad6945c9da980e2072c8c778e50fc0b937';
CREATE CONSTRAINT TRIGGER pgtrigger_closed_with_its_text_d713b AFTER INSERT OR UPDATE ON public.statements_tabling DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_closed_with_its_text_d713b();
COMMENT ON TRIGGER pgtrigger_closed_with_its_text_d713b ON public.statements_tabling IS '0bd551677a546cee85c7d706b1f6626131f6193a';
CREATE TRIGGER pgtrigger_conferences_phase_round_46c09 BEFORE INSERT OR UPDATE OF round_id ON public.conferences_phase FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_conferences_phase_round_46c09();
COMMENT ON TRIGGER pgtrigger_conferences_phase_round_46c09 ON public.conferences_phase IS '156734c50f11b661a385e6eecdf6f189fb07acc3';
CREATE TRIGGER pgtrigger_conferences_question_of_own_set_43bbc BEFORE INSERT OR UPDATE OF question_set_id, conference_id ON public.conferences_guidingquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_conferences_question_of_own_set_43bbc();
COMMENT ON TRIGGER pgtrigger_conferences_question_of_own_set_43bbc ON public.conferences_guidingquestion IS 'e0d6f9b4fb5da427ab30ed4f99e301cd6b8fe8bd';
CREATE CONSTRAINT TRIGGER pgtrigger_corrected_by_a_corrigendum_0b186 AFTER INSERT ON public.documents_languageversion DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_corrected_by_a_corrigendum_0b186();
COMMENT ON TRIGGER pgtrigger_corrected_by_a_corrigendum_0b186 ON public.documents_languageversion IS '9eb5e1183c1224912c22917b84a6283bb9986a9b';
CREATE TRIGGER pgtrigger_countersigned_record_0792e BEFORE INSERT ON public.statements_adoptionrecord FOR EACH ROW WHEN (((new.origin)::text = 'here'::text)) EXECUTE FUNCTION public.pgtrigger_countersigned_record_0792e();
COMMENT ON TRIGGER pgtrigger_countersigned_record_0792e ON public.statements_adoptionrecord IS '94ce2edd8fb90cca7cece9c6a5604bb5b9681844';
CREATE TRIGGER pgtrigger_deposited_d0bee BEFORE UPDATE ON public.documents_document FOR EACH ROW WHEN (((old.conference_id IS DISTINCT FROM new.conference_id) OR ((old.symbol)::text IS DISTINCT FROM (new.symbol)::text) OR ((old.series)::text IS DISTINCT FROM (new.series)::text) OR (old.year IS DISTINCT FROM new.year) OR (old.number IS DISTINCT FROM new.number) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.titles IS DISTINCT FROM new.titles) OR (old.dated_on IS DISTINCT FROM new.dated_on) OR ((old.outcome)::text IS DISTINCT FROM (new.outcome)::text) OR (old.facts IS DISTINCT FROM new.facts) OR ((old.sha256)::text IS DISTINCT FROM (new.sha256)::text))) EXECUTE FUNCTION public.pgtrigger_deposited_d0bee();
COMMENT ON TRIGGER pgtrigger_deposited_d0bee ON public.documents_document IS '32b2b8a32e92cb83a80505111c1ad347b3cbfa9e';
CREATE TRIGGER pgtrigger_disclosure_stands_8b0ca BEFORE UPDATE ON public.statements_tabling FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_disclosure_stands_8b0ca();
COMMENT ON TRIGGER pgtrigger_disclosure_stands_8b0ca ON public.statements_tabling IS '73b73f1c6b841ef7f7c11680e206b93484ffe650';
CREATE TRIGGER pgtrigger_disposition_stands_2f5ec BEFORE DELETE OR UPDATE ON public.statements_disposition FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_disposition_stands_2f5ec();
COMMENT ON TRIGGER pgtrigger_disposition_stands_2f5ec ON public.statements_disposition IS '5316cb3775ca4c42ac1345e50ae3c2064b19fb2c';
CREATE TRIGGER pgtrigger_entry_holds_its_round_690ad BEFORE INSERT ON public.statements_position FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_entry_holds_its_round_690ad();
COMMENT ON TRIGGER pgtrigger_entry_holds_its_round_690ad ON public.statements_position IS '5fd24f05c0bb85d37534351af5879f7bcdfe5c68';
CREATE TRIGGER pgtrigger_forum_sessions_agenda_rapporteur_13dce BEFORE INSERT OR UPDATE OF rapporteur_id ON public.forum_sessions_agendaitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_agenda_rapporteur_13dce();
COMMENT ON TRIGGER pgtrigger_forum_sessions_agenda_rapporteur_13dce ON public.forum_sessions_agendaitem IS 'afa6693279c64d4b374d04f0527c8103909819c1';
CREATE TRIGGER pgtrigger_forum_sessions_asked_own_7d5c9 BEFORE INSERT OR UPDATE OF participation_id ON public.forum_sessions_askedparty FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_asked_own_7d5c9();
COMMENT ON TRIGGER pgtrigger_forum_sessions_asked_own_7d5c9 ON public.forum_sessions_askedparty IS 'd5f298532882a9abcefe900cb7ebfbae27885b90';
CREATE TRIGGER pgtrigger_forum_sessions_asked_proposed_71203 BEFORE INSERT OR UPDATE OF time_id ON public.forum_sessions_askedparty FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_asked_proposed_71203();
COMMENT ON TRIGGER pgtrigger_forum_sessions_asked_proposed_71203 ON public.forum_sessions_askedparty IS 'a8b3a98a0e0e337f13c3ed64a1e770be2a8134a6';
CREATE TRIGGER pgtrigger_forum_sessions_assignment_busy_766bb BEFORE INSERT ON public.forum_sessions_assignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_assignment_busy_766bb();
COMMENT ON TRIGGER pgtrigger_forum_sessions_assignment_busy_766bb ON public.forum_sessions_assignment IS '92dd99e5a771acd5bcc2cedc90b2e89c67e6f223';
CREATE TRIGGER pgtrigger_forum_sessions_delegation_own_0e588 BEFORE INSERT OR UPDATE OF participation_id ON public.forum_sessions_sessiondelegation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_delegation_own_0e588();
COMMENT ON TRIGGER pgtrigger_forum_sessions_delegation_own_0e588 ON public.forum_sessions_sessiondelegation IS '08a3f1c92db971371af869e04d60b1a8873cbc84';
CREATE TRIGGER pgtrigger_forum_sessions_display_room_b6a07 BEFORE INSERT OR UPDATE OF room_id ON public.forum_sessions_displaylink FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_display_room_b6a07();
COMMENT ON TRIGGER pgtrigger_forum_sessions_display_room_b6a07 ON public.forum_sessions_displaylink IS '52d56b20016f71d73da529c76624cbfc63e69042';
CREATE TRIGGER pgtrigger_forum_sessions_material_speaker_fe80c BEFORE INSERT OR UPDATE OF speaker_id ON public.forum_sessions_material FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_material_speaker_fe80c();
COMMENT ON TRIGGER pgtrigger_forum_sessions_material_speaker_fe80c ON public.forum_sessions_material IS 'eef36433848e2153700b68bd17be7f6e8df8c362';
CREATE TRIGGER pgtrigger_forum_sessions_meeting_asking_de0d7 BEFORE INSERT OR UPDATE OF asking_id ON public.forum_sessions_meetingrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_meeting_asking_de0d7();
COMMENT ON TRIGGER pgtrigger_forum_sessions_meeting_asking_de0d7 ON public.forum_sessions_meetingrequest IS 'bc1b7410479f68443e9503fe960275592a90d5cc';
CREATE TRIGGER pgtrigger_forum_sessions_meeting_own_472d0 BEFORE INSERT OR UPDATE OF sitting_id ON public.forum_sessions_meetingrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_meeting_own_472d0();
COMMENT ON TRIGGER pgtrigger_forum_sessions_meeting_own_472d0 ON public.forum_sessions_meetingrequest IS '2ca8d008b4f9d8a9f612a0fa9b254491e07fba8f';
CREATE TRIGGER pgtrigger_forum_sessions_no_note_when_final_3fd42 BEFORE INSERT ON public.forum_sessions_noteentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_no_note_when_final_3fd42();
COMMENT ON TRIGGER pgtrigger_forum_sessions_no_note_when_final_3fd42 ON public.forum_sessions_noteentry IS 'b12b346eb1d270fc3b3202175da38ca37b739ca7';
CREATE TRIGGER pgtrigger_forum_sessions_notes_reopened_with_reason_33342 BEFORE UPDATE OF state ON public.forum_sessions_sessionnotes FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_notes_reopened_with_reason_33342();
COMMENT ON TRIGGER pgtrigger_forum_sessions_notes_reopened_with_reason_33342 ON public.forum_sessions_sessionnotes IS '878be71b05876cd8bceef7a2d7b5f3619861892f';
CREATE TRIGGER pgtrigger_forum_sessions_person_own_77c98 BEFORE INSERT OR UPDATE OF person_id ON public.forum_sessions_assignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_person_own_77c98();
COMMENT ON TRIGGER pgtrigger_forum_sessions_person_own_77c98 ON public.forum_sessions_assignment IS '335fb89dfedfe776a53cf9849d43cf1a8ccdd4f7';
CREATE TRIGGER pgtrigger_forum_sessions_phase_own_671b3 BEFORE INSERT OR UPDATE OF phase_id ON public.forum_sessions_session FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_phase_own_671b3();
COMMENT ON TRIGGER pgtrigger_forum_sessions_phase_own_671b3 ON public.forum_sessions_session IS '01963c2b9f349d0e47d14c948c4a8e9dc6de5fef';
CREATE TRIGGER pgtrigger_forum_sessions_places_hold_seats_f6175 BEFORE UPDATE OF places ON public.forum_sessions_signup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_places_hold_seats_f6175();
COMMENT ON TRIGGER pgtrigger_forum_sessions_places_hold_seats_f6175 ON public.forum_sessions_signup IS '68da9f780702b581ad94de7cf2d70dee63488749';
CREATE TRIGGER pgtrigger_forum_sessions_question_own_e208b BEFORE INSERT OR UPDATE OF question_id ON public.forum_sessions_sessionquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_question_own_e208b();
COMMENT ON TRIGGER pgtrigger_forum_sessions_question_own_e208b ON public.forum_sessions_sessionquestion IS '3b7f6a0b23bad7133d2d8d3ea079c2b7ee753d50';
CREATE TRIGGER pgtrigger_forum_sessions_question_set_own_fb041 BEFORE INSERT OR UPDATE OF question_set_id ON public.forum_sessions_sessionquestionset FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_question_set_own_fb041();
COMMENT ON TRIGGER pgtrigger_forum_sessions_question_set_own_fb041 ON public.forum_sessions_sessionquestionset IS 'a8e486e79f9cb9af8ad42b80e60dcf2b473f0af8';
CREATE TRIGGER pgtrigger_forum_sessions_requirement_first_delegation_fb248 BEFORE INSERT OR UPDATE OF first_delegation_id ON public.forum_sessions_requirement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_requirement_first_delegation_fb248();
COMMENT ON TRIGGER pgtrigger_forum_sessions_requirement_first_delegation_fb248 ON public.forum_sessions_requirement IS '2499a1d5fcd5971597c096d888d1bdc77fbc6631';
CREATE TRIGGER pgtrigger_forum_sessions_requirement_first_person_94e72 BEFORE INSERT OR UPDATE OF first_person_id ON public.forum_sessions_requirement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_requirement_first_person_94e72();
COMMENT ON TRIGGER pgtrigger_forum_sessions_requirement_first_person_94e72 ON public.forum_sessions_requirement IS 'f9b26d1f63e22c4040946c085c4652c4fe970763';
CREATE TRIGGER pgtrigger_forum_sessions_requirement_first_sitting_8bc98 BEFORE INSERT OR UPDATE OF first_sitting_id ON public.forum_sessions_requirement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_requirement_first_sitting_8bc98();
COMMENT ON TRIGGER pgtrigger_forum_sessions_requirement_first_sitting_8bc98 ON public.forum_sessions_requirement IS '60bbde61028f455dfa4539d99c8172a66fd00947';
CREATE TRIGGER pgtrigger_forum_sessions_requirement_second_delegation_f023b BEFORE INSERT OR UPDATE OF second_delegation_id ON public.forum_sessions_requirement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_requirement_second_delegation_f023b();
COMMENT ON TRIGGER pgtrigger_forum_sessions_requirement_second_delegation_f023b ON public.forum_sessions_requirement IS '0b41959b05d69ae5133d66bcd233fac886480b90';
CREATE TRIGGER pgtrigger_forum_sessions_requirement_second_person_e69a2 BEFORE INSERT OR UPDATE OF second_person_id ON public.forum_sessions_requirement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_requirement_second_person_e69a2();
COMMENT ON TRIGGER pgtrigger_forum_sessions_requirement_second_person_e69a2 ON public.forum_sessions_requirement IS 'd6f7fda2a49f346e325ed1b4d14ae74eec76adf4';
CREATE TRIGGER pgtrigger_forum_sessions_requirement_second_sitting_75791 BEFORE INSERT OR UPDATE OF second_sitting_id ON public.forum_sessions_requirement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_requirement_second_sitting_75791();
COMMENT ON TRIGGER pgtrigger_forum_sessions_requirement_second_sitting_75791 ON public.forum_sessions_requirement IS '8e3d166a3716efbf5f85e5a26cc47be740a1f627';
CREATE TRIGGER pgtrigger_forum_sessions_room_own_a3612 BEFORE INSERT OR UPDATE OF room_id ON public.forum_sessions_session FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_room_own_a3612();
COMMENT ON TRIGGER pgtrigger_forum_sessions_room_own_a3612 ON public.forum_sessions_session IS '698bcb7fe71281c0bdbc4a029ac50ce92a152077';
CREATE TRIGGER pgtrigger_forum_sessions_seat_is_a_place_d5500 BEFORE INSERT OR UPDATE OF seat ON public.forum_sessions_guest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_seat_is_a_place_d5500();
COMMENT ON TRIGGER pgtrigger_forum_sessions_seat_is_a_place_d5500 ON public.forum_sessions_guest IS '65243722429b0dd03ee69615205501b850f687f3';
CREATE TRIGGER pgtrigger_forum_sessions_sequence_counts_4583f BEFORE UPDATE ON public.forum_sessions_releasedsession FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_sequence_counts_4583f();
COMMENT ON TRIGGER pgtrigger_forum_sessions_sequence_counts_4583f ON public.forum_sessions_releasedsession IS '520ade03febd3bea955b472bba3c1af28c498660';
CREATE TRIGGER pgtrigger_forum_sessions_track_own_d8819 BEFORE INSERT OR UPDATE OF track_id ON public.forum_sessions_session FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_forum_sessions_track_own_d8819();
COMMENT ON TRIGGER pgtrigger_forum_sessions_track_own_d8819 ON public.forum_sessions_session IS 'cf8361b8db211e9ab2e99978ae9879bcd5842462';
CREATE TRIGGER pgtrigger_frozen_b3f73 BEFORE DELETE OR UPDATE ON public.statements_revision FOR EACH ROW WHEN ((old.frozen_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_frozen_b3f73();
COMMENT ON TRIGGER pgtrigger_frozen_b3f73 ON public.statements_revision IS '00804a37474579f87fefd98f45ac705c3f71a61c';
CREATE TRIGGER pgtrigger_frozen_text_remove_94187 BEFORE DELETE OR UPDATE ON public.statements_paragraphtext FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_frozen_text_remove_94187();
COMMENT ON TRIGGER pgtrigger_frozen_text_remove_94187 ON public.statements_paragraphtext IS 'f49e0b860c90489b332101cbf674dab8762594b6';
CREATE TRIGGER pgtrigger_frozen_text_write_81208 BEFORE INSERT OR UPDATE ON public.statements_paragraphtext FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_frozen_text_write_81208();
COMMENT ON TRIGGER pgtrigger_frozen_text_write_81208 ON public.statements_paragraphtext IS 'a175070551baec0ae09ef6eb7c20656d28bad962';
CREATE TRIGGER pgtrigger_gavel_begins_4fff3 BEFORE INSERT ON public.statements_gavelling FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_gavel_begins_4fff3();
COMMENT ON TRIGGER pgtrigger_gavel_begins_4fff3 ON public.statements_gavelling IS '2cd1ca0718377e05df681327c45096a208037566';
CREATE TRIGGER pgtrigger_gavel_stands_bbd89 BEFORE UPDATE ON public.statements_gavelling FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_gavel_stands_bbd89();
COMMENT ON TRIGGER pgtrigger_gavel_stands_bbd89 ON public.statements_gavelling IS 'facb4a59f33678c47ba7a71e9ff41c66d05db8fd';
CREATE CONSTRAINT TRIGGER pgtrigger_gavel_with_its_text_fe1ea AFTER INSERT OR UPDATE ON public.statements_gavelling DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_gavel_with_its_text_fe1ea();
COMMENT ON TRIGGER pgtrigger_gavel_with_its_text_fe1ea ON public.statements_gavelling IS '09316dcc1ca809f358039f3d6a207989e198b2b9';
CREATE TRIGGER pgtrigger_immutable_1f559 BEFORE DELETE OR UPDATE ON public.documents_languageversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_immutable_1f559();
COMMENT ON TRIGGER pgtrigger_immutable_1f559 ON public.documents_languageversion IS '90d75457e51abc81072c83214c86dc03c80f2208';
CREATE TRIGGER pgtrigger_insert_insert_03dea AFTER INSERT ON public.statements_amendment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_03dea();
COMMENT ON TRIGGER pgtrigger_insert_insert_03dea ON public.statements_amendment IS '4cf25926465c104ae4f24240e69d0c4b76e63da7';
CREATE TRIGGER pgtrigger_insert_insert_0594c AFTER INSERT ON public.conferences_phase FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0594c();
COMMENT ON TRIGGER pgtrigger_insert_insert_0594c ON public.conferences_phase IS 'd6a3136c586c1282313905d578d921d376f5a917';
CREATE TRIGGER pgtrigger_insert_insert_06acd AFTER INSERT ON public.forum_sessions_interpretation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_06acd();
COMMENT ON TRIGGER pgtrigger_insert_insert_06acd ON public.forum_sessions_interpretation IS '8d4a2e009cd9ecd13ded83c23ceb3f32d0f6ff9f';
CREATE TRIGGER pgtrigger_insert_insert_0770b AFTER INSERT ON public.conferences_room FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0770b();
COMMENT ON TRIGGER pgtrigger_insert_insert_0770b ON public.conferences_room IS 'c1812c9bc1966bedc08deeeab37bb40c4128fac9';
CREATE TRIGGER pgtrigger_insert_insert_07e3a AFTER INSERT ON public.forum_sessions_releasedinterpretation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_07e3a();
COMMENT ON TRIGGER pgtrigger_insert_insert_07e3a ON public.forum_sessions_releasedinterpretation IS '0c53791501b1619dfce2afed38b52733d5ab8307';
CREATE TRIGGER pgtrigger_insert_insert_083a9 AFTER INSERT ON public.forum_sessions_sessionquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_083a9();
COMMENT ON TRIGGER pgtrigger_insert_insert_083a9 ON public.forum_sessions_sessionquestion IS 'ccbe99cae3640f65d7aca3d2caad69e7fce9220e';
CREATE TRIGGER pgtrigger_insert_insert_0a49f AFTER INSERT ON public.statements_statement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0a49f();
COMMENT ON TRIGGER pgtrigger_insert_insert_0a49f ON public.statements_statement IS '455decd263b8de9832f203028fa239e0ae11aba4';
CREATE TRIGGER pgtrigger_insert_insert_0f071 AFTER INSERT ON public.delegates_person FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0f071();
COMMENT ON TRIGGER pgtrigger_insert_insert_0f071 ON public.delegates_person IS '3bc5e13630f5bc875c4a2277009cf489cb9ef549';
CREATE TRIGGER pgtrigger_insert_insert_12082 AFTER INSERT ON public.forum_sessions_signup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_12082();
COMMENT ON TRIGGER pgtrigger_insert_insert_12082 ON public.forum_sessions_signup IS 'fc73597b58644ae1b93e69fe5666607d74ee81df';
CREATE TRIGGER pgtrigger_insert_insert_15385 AFTER INSERT ON public.delegations_entityname FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_15385();
COMMENT ON TRIGGER pgtrigger_insert_insert_15385 ON public.delegations_entityname IS '2d753ecd5d35c9261faa5d72d5156f354bf97b12';
CREATE TRIGGER pgtrigger_insert_insert_175ba AFTER INSERT ON public.forum_sessions_displaylink FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_175ba();
COMMENT ON TRIGGER pgtrigger_insert_insert_175ba ON public.forum_sessions_displaylink IS 'b6897b505279eb7365cb178840c1463a9b4c3025';
CREATE TRIGGER pgtrigger_insert_insert_1c28e AFTER INSERT ON public.documents_corrigendum FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1c28e();
COMMENT ON TRIGGER pgtrigger_insert_insert_1c28e ON public.documents_corrigendum IS 'dc58ade5a8e0dfa120f4b80b04cc9b90841fd7ab';
CREATE TRIGGER pgtrigger_insert_insert_1fccf AFTER INSERT ON public.forum_sessions_daytemplate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1fccf();
COMMENT ON TRIGGER pgtrigger_insert_insert_1fccf ON public.forum_sessions_daytemplate IS '0063f172e62c00bd8e387b2b41f4118db3efc12c';
CREATE TRIGGER pgtrigger_insert_insert_21962 AFTER INSERT ON public.statements_referralmember FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_21962();
COMMENT ON TRIGGER pgtrigger_insert_insert_21962 ON public.statements_referralmember IS '53edc78ebaa57ec1ab69738eedfa5595da197c56';
CREATE TRIGGER pgtrigger_insert_insert_27212 AFTER INSERT ON public.statements_sponsor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_27212();
COMMENT ON TRIGGER pgtrigger_insert_insert_27212 ON public.statements_sponsor IS 'e9030d6e5bff62d83a15db4b75c5d13aedb99fe6';
CREATE TRIGGER pgtrigger_insert_insert_2b9c7 AFTER INSERT ON public.conferences_organization FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2b9c7();
COMMENT ON TRIGGER pgtrigger_insert_insert_2b9c7 ON public.conferences_organization IS '2c5c69b3dd264b9152d32916a9230466f5e0922d';
CREATE TRIGGER pgtrigger_insert_insert_3004f AFTER INSERT ON public.statements_revision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3004f();
COMMENT ON TRIGGER pgtrigger_insert_insert_3004f ON public.statements_revision IS 'e43299b968da5935ad7a6cb8b6cbb8bc5cec2ea4';
CREATE TRIGGER pgtrigger_insert_insert_3856c AFTER INSERT ON public.forum_sessions_session FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3856c();
COMMENT ON TRIGGER pgtrigger_insert_insert_3856c ON public.forum_sessions_session IS 'b7349101768f9191e974734c93b57ea79e693a33';
CREATE TRIGGER pgtrigger_insert_insert_3867c AFTER INSERT ON public.accounts_user FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3867c();
COMMENT ON TRIGGER pgtrigger_insert_insert_3867c ON public.accounts_user IS '5a16d7ca469b1d84f4e3a19173f94e8dcad10e66';
CREATE TRIGGER pgtrigger_insert_insert_3a1c8 AFTER INSERT ON public.statements_gavelling FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3a1c8();
COMMENT ON TRIGGER pgtrigger_insert_insert_3a1c8 ON public.statements_gavelling IS 'db1045a9b290a4fa337f72a598ba2212f50494ad';
CREATE TRIGGER pgtrigger_insert_insert_3f026 AFTER INSERT ON public.conferences_questionset FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3f026();
COMMENT ON TRIGGER pgtrigger_insert_insert_3f026 ON public.conferences_questionset IS 'c2469e6309546b5fe9dcfadded419a7b4f83a00e';
CREATE TRIGGER pgtrigger_insert_insert_3f8a8 AFTER INSERT ON public.forum_sessions_meetingrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3f8a8();
COMMENT ON TRIGGER pgtrigger_insert_insert_3f8a8 ON public.forum_sessions_meetingrequest IS '87018d436e3d3dc67a8f1b2fff54b6863086d9a8';
CREATE TRIGGER pgtrigger_insert_insert_3fac9 AFTER INSERT ON public.accounts_loginlink FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3fac9();
COMMENT ON TRIGGER pgtrigger_insert_insert_3fac9 ON public.accounts_loginlink IS '3cded7dd7aaedc6c0c50ce89b99ef1ebe5b3ae3d';
CREATE TRIGGER pgtrigger_insert_insert_4345a AFTER INSERT ON public.documents_symbolcounter FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4345a();
COMMENT ON TRIGGER pgtrigger_insert_insert_4345a ON public.documents_symbolcounter IS '3a87c0fa35a875fc894ec212a4ff09a3eb466a4b';
CREATE TRIGGER pgtrigger_insert_insert_43ebc AFTER INSERT ON public.statements_paragraph FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_43ebc();
COMMENT ON TRIGGER pgtrigger_insert_insert_43ebc ON public.statements_paragraph IS '0ed792ea784eff505f4cd689a7e9ab7759fe9718';
CREATE TRIGGER pgtrigger_insert_insert_44568 AFTER INSERT ON public.forum_sessions_roomterms FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_44568();
COMMENT ON TRIGGER pgtrigger_insert_insert_44568 ON public.forum_sessions_roomterms IS 'c3bec25b96eeddc7ad34efb8901dc08af26023ab';
CREATE TRIGGER pgtrigger_insert_insert_46f15 AFTER INSERT ON public.conferences_teammember FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_46f15();
COMMENT ON TRIGGER pgtrigger_insert_insert_46f15 ON public.conferences_teammember IS '8931c3071050a7d5a6fc0d20f10b69e2385f9259';
CREATE TRIGGER pgtrigger_insert_insert_4c230 AFTER INSERT ON public.delegates_registration FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4c230();
COMMENT ON TRIGGER pgtrigger_insert_insert_4c230 ON public.delegates_registration IS '7778d954c43ec619b66f5af5b78e7d25f7a44535';
CREATE TRIGGER pgtrigger_insert_insert_4c91b AFTER INSERT ON public.messaging_sharedwords FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4c91b();
COMMENT ON TRIGGER pgtrigger_insert_insert_4c91b ON public.messaging_sharedwords IS 'dbae3ae9945dd495c7c8abf6d84f2d1f2191ae9b';
CREATE TRIGGER pgtrigger_insert_insert_4ea90 AFTER INSERT ON public.conferences_organizationrole FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4ea90();
COMMENT ON TRIGGER pgtrigger_insert_insert_4ea90 ON public.conferences_organizationrole IS 'c05db751ac20bb08c384f7ff9a9b28e0278857a0';
CREATE TRIGGER pgtrigger_insert_insert_50ee2 AFTER INSERT ON public.forum_sessions_releasedsession FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_50ee2();
COMMENT ON TRIGGER pgtrigger_insert_insert_50ee2 ON public.forum_sessions_releasedsession IS '055075d3e50079a94d34cff7434c88afd848a978';
CREATE TRIGGER pgtrigger_insert_insert_523e7 AFTER INSERT ON public.forum_sessions_agendaitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_523e7();
COMMENT ON TRIGGER pgtrigger_insert_insert_523e7 ON public.forum_sessions_agendaitem IS '46fa386be0976bd1892b1477f17dfd8712f29169';
CREATE TRIGGER pgtrigger_insert_insert_53692 AFTER INSERT ON public.forum_sessions_proposal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_53692();
COMMENT ON TRIGGER pgtrigger_insert_insert_53692 ON public.forum_sessions_proposal IS 'e359b700941eb127913fbbfaff5e69b97715ba04';
CREATE TRIGGER pgtrigger_insert_insert_53736 AFTER INSERT ON public.forum_sessions_releasedagendaitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_53736();
COMMENT ON TRIGGER pgtrigger_insert_insert_53736 ON public.forum_sessions_releasedagendaitem IS '461d49b91407992b839db5e3d9e601ac81daad42';
CREATE TRIGGER pgtrigger_insert_insert_57c78 AFTER INSERT ON public.statements_stance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_57c78();
COMMENT ON TRIGGER pgtrigger_insert_insert_57c78 ON public.statements_stance IS '9b0f6365a17df8936366a294bee30e67105b222f';
CREATE TRIGGER pgtrigger_insert_insert_5a243 AFTER INSERT ON public.statements_alternative FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5a243();
COMMENT ON TRIGGER pgtrigger_insert_insert_5a243 ON public.statements_alternative IS '6b28afe82b132debee9da44b2803e9f557805c04';
CREATE TRIGGER pgtrigger_insert_insert_5c653 AFTER INSERT ON public.forum_sessions_guest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5c653();
COMMENT ON TRIGGER pgtrigger_insert_insert_5c653 ON public.forum_sessions_guest IS '70f5ad58021eb0ab8a91e3278de9c5e5403eb3fe';
CREATE TRIGGER pgtrigger_insert_insert_5d255 AFTER INSERT ON public.documents_publication FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5d255();
COMMENT ON TRIGGER pgtrigger_insert_insert_5d255 ON public.documents_publication IS '8879b737da7a76fac23bc57fc312205d2ab3a2d7';
CREATE TRIGGER pgtrigger_insert_insert_5db46 AFTER INSERT ON public.forum_sessions_calendarkey FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5db46();
COMMENT ON TRIGGER pgtrigger_insert_insert_5db46 ON public.forum_sessions_calendarkey IS 'b99ac38799a5c628e3ae1748c69e697f0315e289';
CREATE TRIGGER pgtrigger_insert_insert_5dd80 AFTER INSERT ON public.statements_silencereply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5dd80();
COMMENT ON TRIGGER pgtrigger_insert_insert_5dd80 ON public.statements_silencereply IS '04ba16e5ada9b299e2273ba2cf11f9df4ac2b491';
CREATE TRIGGER pgtrigger_insert_insert_5f272 AFTER INSERT ON public.messaging_message FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5f272();
COMMENT ON TRIGGER pgtrigger_insert_insert_5f272 ON public.messaging_message IS 'c2be2d01c1b0b3b0457a0dab7ec49730c4dacf72';
CREATE TRIGGER pgtrigger_insert_insert_63410 AFTER INSERT ON public.delegates_credential FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_63410();
COMMENT ON TRIGGER pgtrigger_insert_insert_63410 ON public.delegates_credential IS 'cecfb01a69f4c91096af33bb647a51153dc63514';
CREATE TRIGGER pgtrigger_insert_insert_63b0c AFTER INSERT ON public.statements_amendmentrebase FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_63b0c();
COMMENT ON TRIGGER pgtrigger_insert_insert_63b0c ON public.statements_amendmentrebase IS '391d00f46eaacea760f3e5873e97d60be70fa028';
CREATE TRIGGER pgtrigger_insert_insert_659ab AFTER INSERT ON public.conferences_decisionprofile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_659ab();
COMMENT ON TRIGGER pgtrigger_insert_insert_659ab ON public.conferences_decisionprofile IS 'd49eb758f58761a93660aac04c726d28b45ce1ad';
CREATE TRIGGER pgtrigger_insert_insert_6a907 AFTER INSERT ON public.statements_outlinesection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6a907();
COMMENT ON TRIGGER pgtrigger_insert_insert_6a907 ON public.statements_outlinesection IS 'ccf6df1b060d7d26d5c543464070403cca14003c';
CREATE TRIGGER pgtrigger_insert_insert_6eba8 AFTER INSERT ON public.statements_adoptionrecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6eba8();
COMMENT ON TRIGGER pgtrigger_insert_insert_6eba8 ON public.statements_adoptionrecord IS '6ec96524c8b17359af97b7f8f1487d3453153d17';
CREATE TRIGGER pgtrigger_insert_insert_75b94 AFTER INSERT ON public.statements_objectioncall FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_75b94();
COMMENT ON TRIGGER pgtrigger_insert_insert_75b94 ON public.statements_objectioncall IS 'db9f278c45f5ca946b9a4405253921bb1a561117';
CREATE TRIGGER pgtrigger_insert_insert_794da AFTER INSERT ON public.forum_sessions_requirement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_794da();
COMMENT ON TRIGGER pgtrigger_insert_insert_794da ON public.forum_sessions_requirement IS '8657acd43a3f9097303dab597b5b794e4ace908b';
CREATE TRIGGER pgtrigger_insert_insert_7977c AFTER INSERT ON public.statements_circulation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7977c();
COMMENT ON TRIGGER pgtrigger_insert_insert_7977c ON public.statements_circulation IS '86e08f52ef43213df196f679683a6c45315a4f4f';
CREATE TRIGGER pgtrigger_insert_insert_7adc6 AFTER INSERT ON public.conferences_forum FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7adc6();
COMMENT ON TRIGGER pgtrigger_insert_insert_7adc6 ON public.conferences_forum IS '9c3363e9b6c52607b0f2d76bf8be9fb6d6b4ace7';
CREATE TRIGGER pgtrigger_insert_insert_7b4d6 AFTER INSERT ON public.conferences_conference FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7b4d6();
COMMENT ON TRIGGER pgtrigger_insert_insert_7b4d6 ON public.conferences_conference IS '17bae18ba09eef639adb4049ba48e0b760897f45';
CREATE TRIGGER pgtrigger_insert_insert_7d955 AFTER INSERT ON public.forum_sessions_release FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7d955();
COMMENT ON TRIGGER pgtrigger_insert_insert_7d955 ON public.forum_sessions_release IS '9c7de352793931380b8a0db3928d02bda7e356fe';
CREATE TRIGGER pgtrigger_insert_insert_7e492 AFTER INSERT ON public.forum_sessions_assignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7e492();
COMMENT ON TRIGGER pgtrigger_insert_insert_7e492 ON public.forum_sessions_assignment IS 'da36dc525c814ff237a6de9c7e1b1ff232bbfa92';
CREATE TRIGGER pgtrigger_insert_insert_84c69 AFTER INSERT ON public.forum_sessions_releasedassignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_84c69();
COMMENT ON TRIGGER pgtrigger_insert_insert_84c69 ON public.forum_sessions_releasedassignment IS '37b49c9ac856e97e34fe8c951fe029e046b63274';
CREATE TRIGGER pgtrigger_insert_insert_86925 AFTER INSERT ON public.accounts_accountinvitation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_86925();
COMMENT ON TRIGGER pgtrigger_insert_insert_86925 ON public.accounts_accountinvitation IS 'd7756da1a1f1fbed39e9436ddbc6bdafd7612e17';
CREATE TRIGGER pgtrigger_insert_insert_89de4 AFTER INSERT ON public.conferences_track FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_89de4();
COMMENT ON TRIGGER pgtrigger_insert_insert_89de4 ON public.conferences_track IS 'ccdcf5bf97512336d0f8a48f32dcaf0bc2fb2bbd';
CREATE TRIGGER pgtrigger_insert_insert_8e920 AFTER INSERT ON public.forum_sessions_releaseddelegation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8e920();
COMMENT ON TRIGGER pgtrigger_insert_insert_8e920 ON public.forum_sessions_releaseddelegation IS '44552b2f86ee6039a23e75be2b28465ce60cc9b1';
CREATE TRIGGER pgtrigger_insert_insert_8fa44 AFTER INSERT ON public.forum_sessions_acceptedconflict FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8fa44();
COMMENT ON TRIGGER pgtrigger_insert_insert_8fa44 ON public.forum_sessions_acceptedconflict IS 'fe54040e6a18fbeabbf8e1f980e7bf470a164627';
CREATE TRIGGER pgtrigger_insert_insert_96afe AFTER INSERT ON public.forum_sessions_sessiondelegation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_96afe();
COMMENT ON TRIGGER pgtrigger_insert_insert_96afe ON public.forum_sessions_sessiondelegation IS '70c45cb68a2e7cb8ad659c5589c017f1ca3b36ba';
CREATE TRIGGER pgtrigger_insert_insert_9ddf3 AFTER INSERT ON public.forum_sessions_withdrawal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9ddf3();
COMMENT ON TRIGGER pgtrigger_insert_insert_9ddf3 ON public.forum_sessions_withdrawal IS '9d74dcda80234456e9cd97748249e7c4f5dc1f4e';
CREATE TRIGGER pgtrigger_insert_insert_9f84d AFTER INSERT ON public.statements_outlinecomment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9f84d();
COMMENT ON TRIGGER pgtrigger_insert_insert_9f84d ON public.statements_outlinecomment IS '9cf40454aca88885b2d294333e0669ba18b87430';
CREATE TRIGGER pgtrigger_insert_insert_a584a AFTER INSERT ON public.statements_referral FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a584a();
COMMENT ON TRIGGER pgtrigger_insert_insert_a584a ON public.statements_referral IS '8b5fd3af8c2a11d944a16c800622b8336ceef717';
CREATE TRIGGER pgtrigger_insert_insert_a6505 AFTER INSERT ON public.statements_silenceprocedure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a6505();
COMMENT ON TRIGGER pgtrigger_insert_insert_a6505 ON public.statements_silenceprocedure IS '47f98aef073db0a950c7316ab82ca6792a216cc4';
CREATE TRIGGER pgtrigger_insert_insert_a9b24 AFTER INSERT ON public.conferences_sourcedfact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a9b24();
COMMENT ON TRIGGER pgtrigger_insert_insert_a9b24 ON public.conferences_sourcedfact IS '9ba7be00bde3e4a153b8b6090295e0e8284b3305';
CREATE TRIGGER pgtrigger_insert_insert_b0f13 AFTER INSERT ON public.delegations_entity FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b0f13();
COMMENT ON TRIGGER pgtrigger_insert_insert_b0f13 ON public.delegations_entity IS 'c00b316be23a2ca1e7c4f1fcd4413e12962a1365';
CREATE TRIGGER pgtrigger_insert_insert_b1162 AFTER INSERT ON public.documents_languageversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b1162();
COMMENT ON TRIGGER pgtrigger_insert_insert_b1162 ON public.documents_languageversion IS 'f5a41fa6a0cf282ff2433fddc5e33318947248a2';
CREATE TRIGGER pgtrigger_insert_insert_b2ace AFTER INSERT ON public.forum_sessions_noteentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b2ace();
COMMENT ON TRIGGER pgtrigger_insert_insert_b2ace ON public.forum_sessions_noteentry IS '0dca7ac444e1e04ace77e148aff450d6ce165179';
CREATE TRIGGER pgtrigger_insert_insert_b2b93 AFTER INSERT ON public.statements_translation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b2b93();
COMMENT ON TRIGGER pgtrigger_insert_insert_b2b93 ON public.statements_translation IS '4757fe8be194f784dd1ba971b8a59995598a5ce7';
CREATE TRIGGER pgtrigger_insert_insert_b90b9 AFTER INSERT ON public.forum_sessions_askedparty FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b90b9();
COMMENT ON TRIGGER pgtrigger_insert_insert_b90b9 ON public.forum_sessions_askedparty IS '53ce8a7244cf9c1c8eb24b7085b480fcd9edce49';
CREATE TRIGGER pgtrigger_insert_insert_ba332 AFTER INSERT ON public.statements_translatedparagraph FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ba332();
COMMENT ON TRIGGER pgtrigger_insert_insert_ba332 ON public.statements_translatedparagraph IS '9b78b42bad727544d3cb5008f754daeab11f4375';
CREATE TRIGGER pgtrigger_insert_insert_bb515 AFTER INSERT ON public.forum_sessions_material FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bb515();
COMMENT ON TRIGGER pgtrigger_insert_insert_bb515 ON public.forum_sessions_material IS '35ec2a13a125045e63795efa4d6f9749f4bda0ef';
CREATE TRIGGER pgtrigger_insert_insert_bd3fb AFTER INSERT ON public.statements_tabling FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bd3fb();
COMMENT ON TRIGGER pgtrigger_insert_insert_bd3fb ON public.statements_tabling IS '5e4d327005d1b4bffd1f0383d7d5afbe8a431148';
CREATE TRIGGER pgtrigger_insert_insert_be28e AFTER INSERT ON public.forum_sessions_delegationterms FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_be28e();
COMMENT ON TRIGGER pgtrigger_insert_insert_be28e ON public.forum_sessions_delegationterms IS 'abc4e211a08480754bc8cb40a2a5755d51ac0f0d';
CREATE TRIGGER pgtrigger_insert_insert_be524 AFTER INSERT ON public.documents_document FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_be524();
COMMENT ON TRIGGER pgtrigger_insert_insert_be524 ON public.documents_document IS 'ad952708a302a1e046a993b58e2e16e94ea21355';
CREATE TRIGGER pgtrigger_insert_insert_be9ae AFTER INSERT ON public.conferences_guidingquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_be9ae();
COMMENT ON TRIGGER pgtrigger_insert_insert_be9ae ON public.conferences_guidingquestion IS '767f8308759cbec54bca5e05d0aa2064a66273a0';
CREATE TRIGGER pgtrigger_insert_insert_c428f AFTER INSERT ON public.statements_position FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c428f();
COMMENT ON TRIGGER pgtrigger_insert_insert_c428f ON public.statements_position IS '4799ee064ca77c85b82e14dc55e76223614b299c';
CREATE TRIGGER pgtrigger_insert_insert_c880a AFTER INSERT ON public.statements_disposition FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c880a();
COMMENT ON TRIGGER pgtrigger_insert_insert_c880a ON public.statements_disposition IS '816ca58d35845a17c37939099d6f898e19d7af37';
CREATE TRIGGER pgtrigger_insert_insert_c8f8b AFTER INSERT ON public.statements_annex FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c8f8b();
COMMENT ON TRIGGER pgtrigger_insert_insert_c8f8b ON public.statements_annex IS '9ec1dddff9e20033a347ee774125ef688e0b81a0';
CREATE TRIGGER pgtrigger_insert_insert_c9473 AFTER INSERT ON public.forum_sessions_joinlink FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c9473();
COMMENT ON TRIGGER pgtrigger_insert_insert_c9473 ON public.forum_sessions_joinlink IS '0384914be44af20dbc21639decc9ca8eb684136b';
CREATE TRIGGER pgtrigger_insert_insert_cb950 AFTER INSERT ON public.forum_sessions_sessionnotes FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cb950();
COMMENT ON TRIGGER pgtrigger_insert_insert_cb950 ON public.forum_sessions_sessionnotes IS '62bd77adc6305fdd944b24043c74a11147292f47';
CREATE TRIGGER pgtrigger_insert_insert_ceebf AFTER INSERT ON public.forum_sessions_sessionquestionset FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ceebf();
COMMENT ON TRIGGER pgtrigger_insert_insert_ceebf ON public.forum_sessions_sessionquestionset IS '416c8b55772d78f7d8ff7d2a5e13e005c27d1642';
CREATE TRIGGER pgtrigger_insert_insert_d16e9 AFTER INSERT ON public.statements_bracketgroup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d16e9();
COMMENT ON TRIGGER pgtrigger_insert_insert_d16e9 ON public.statements_bracketgroup IS '229e1ebad3c235f4f75a27c4fb72daba32704589';
CREATE TRIGGER pgtrigger_insert_insert_d6f90 AFTER INSERT ON public.delegations_participation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d6f90();
COMMENT ON TRIGGER pgtrigger_insert_insert_d6f90 ON public.delegations_participation IS '9b0572b7759b3513386c2751fe8f01c26fca50fa';
CREATE TRIGGER pgtrigger_insert_insert_d71ec AFTER INSERT ON public.statements_silencenotice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d71ec();
COMMENT ON TRIGGER pgtrigger_insert_insert_d71ec ON public.statements_silencenotice IS '34e2f237c9f93955eb80fe789d09456ad809d727';
CREATE TRIGGER pgtrigger_insert_insert_d87c5 AFTER INSERT ON public.statements_outlinesource FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d87c5();
COMMENT ON TRIGGER pgtrigger_insert_insert_d87c5 ON public.statements_outlinesource IS 'e0f32c36f795e6494507ba02f0a71df5284789ed';
CREATE TRIGGER pgtrigger_insert_insert_dc341 AFTER INSERT ON public.statements_reportoutline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_dc341();
COMMENT ON TRIGGER pgtrigger_insert_insert_dc341 ON public.statements_reportoutline IS '4f63a9022a05a75b39be2229e9b6fc4de46a228c';
CREATE TRIGGER pgtrigger_insert_insert_e0957 AFTER INSERT ON public.forum_sessions_toldblock FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e0957();
COMMENT ON TRIGGER pgtrigger_insert_insert_e0957 ON public.forum_sessions_toldblock IS '3e672850e9a7124e075324610ecee76855c97d91';
CREATE TRIGGER pgtrigger_insert_insert_e8534 AFTER INSERT ON public.statements_agreement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e8534();
COMMENT ON TRIGGER pgtrigger_insert_insert_e8534 ON public.statements_agreement IS '14a1a8858d35255b592a00b5650192ef41736dd3';
CREATE TRIGGER pgtrigger_insert_insert_ef51e AFTER INSERT ON public.delegates_invitation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ef51e();
COMMENT ON TRIGGER pgtrigger_insert_insert_ef51e ON public.delegates_invitation IS 'bca4bc697903c94bdb819f9a414717bf94977df1';
CREATE TRIGGER pgtrigger_insert_insert_efd4f AFTER INSERT ON public.conferences_round FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_efd4f();
COMMENT ON TRIGGER pgtrigger_insert_insert_efd4f ON public.conferences_round IS '14207ef7cfb605379a775c5ecf254ab1d9c03336';
CREATE TRIGGER pgtrigger_insert_insert_f2bce AFTER INSERT ON public.messaging_mailserver FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f2bce();
COMMENT ON TRIGGER pgtrigger_insert_insert_f2bce ON public.messaging_mailserver IS '58d87785b61c27722ee8458fa4013f0b286208ed';
CREATE TRIGGER pgtrigger_insert_insert_f34e0 AFTER INSERT ON public.delegates_delegate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f34e0();
COMMENT ON TRIGGER pgtrigger_insert_insert_f34e0 ON public.delegates_delegate IS '31c9f9acf8b2b791804f485737ff4db0d2deefe2';
CREATE TRIGGER pgtrigger_insert_insert_f740a AFTER INSERT ON public.statements_party FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f740a();
COMMENT ON TRIGGER pgtrigger_insert_insert_f740a ON public.statements_party IS '7e8242a835e0615d2ad6338a46306928292f1dc2';
CREATE TRIGGER pgtrigger_insert_insert_f7be6 AFTER INSERT ON public.forum_sessions_programmerules FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f7be6();
COMMENT ON TRIGGER pgtrigger_insert_insert_f7be6 ON public.forum_sessions_programmerules IS '14b60f8b82a9fc3d66fb4b796af357779738b235';
CREATE TRIGGER pgtrigger_insert_insert_f86bd AFTER INSERT ON public.statements_paragraphtext FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f86bd();
COMMENT ON TRIGGER pgtrigger_insert_insert_f86bd ON public.statements_paragraphtext IS '41d8d6d150641799eaac952d0a35e96de8578073';
CREATE TRIGGER pgtrigger_insert_insert_fd5ef AFTER INSERT ON public.forum_sessions_releasedquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fd5ef();
COMMENT ON TRIGGER pgtrigger_insert_insert_fd5ef ON public.forum_sessions_releasedquestion IS 'f75c93eadad74ef4cb4febe9f49927ad80395506';
CREATE TRIGGER pgtrigger_insert_insert_fdbbe AFTER INSERT ON public.forum_sessions_proposedtime FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fdbbe();
COMMENT ON TRIGGER pgtrigger_insert_insert_fdbbe ON public.forum_sessions_proposedtime IS 'fbcdbcc0a1dcc85ad8ae68c86462521f0c07584b';
CREATE TRIGGER pgtrigger_insert_insert_fe2e0 AFTER INSERT ON public.statements_rosterentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fe2e0();
COMMENT ON TRIGGER pgtrigger_insert_insert_fe2e0 ON public.statements_rosterentry IS 'de66efd7837102bbf207f583172ff55c912014b3';
CREATE TRIGGER pgtrigger_keys_end_with_the_owner_31fbc BEFORE UPDATE ON public.delegates_person FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_keys_end_with_the_owner_31fbc();
COMMENT ON TRIGGER pgtrigger_keys_end_with_the_owner_31fbc ON public.delegates_person IS '0ceecccb2b2e783316af1e58fac6067e1e05287b';
CREATE TRIGGER pgtrigger_life_498af BEFORE UPDATE ON public.statements_statement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_life_498af();
COMMENT ON TRIGGER pgtrigger_life_498af ON public.statements_statement IS '4eb11a7055c170ff8661420f2120dccc5111e896';
CREATE TRIGGER pgtrigger_log_in_order_cb176 BEFORE INSERT ON public.statements_logentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_log_in_order_cb176();
COMMENT ON TRIGGER pgtrigger_log_in_order_cb176 ON public.statements_logentry IS '35ab37dd760d8b21b9ff312aaa6f348e8be9b9ee';
CREATE TRIGGER pgtrigger_log_kept_8e3b9 BEFORE DELETE OR UPDATE ON public.statements_logentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_log_kept_8e3b9();
COMMENT ON TRIGGER pgtrigger_log_kept_8e3b9 ON public.statements_logentry IS '98325e13436fb4a008e71cfc3e50b419167782f7';
CREATE TRIGGER pgtrigger_mirrored_0ba67 AFTER INSERT OR DELETE OR UPDATE ON public.forum_sessions_agendaitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_mirrored_0ba67();
COMMENT ON TRIGGER pgtrigger_mirrored_0ba67 ON public.forum_sessions_agendaitem IS '01f6f9213724e9dbb91c4c08fde53a6fefce3ef8';
CREATE TRIGGER pgtrigger_mirrored_12c56 AFTER INSERT OR DELETE OR UPDATE ON public.forum_sessions_session FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_mirrored_12c56();
COMMENT ON TRIGGER pgtrigger_mirrored_12c56 ON public.forum_sessions_session IS 'b1e78e3ff5fc9dccb4097e1301b08b8ba25153df';
CREATE TRIGGER pgtrigger_mirrored_1a7b7 AFTER INSERT OR DELETE OR UPDATE ON public.forum_sessions_sessiondelegation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_mirrored_1a7b7();
COMMENT ON TRIGGER pgtrigger_mirrored_1a7b7 ON public.forum_sessions_sessiondelegation IS '2fd2bd3174f810531c4b00db2217371d8460ebcc';
CREATE TRIGGER pgtrigger_mirrored_1be9e AFTER INSERT OR DELETE OR UPDATE ON public.forum_sessions_sessionquestion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_mirrored_1be9e();
COMMENT ON TRIGGER pgtrigger_mirrored_1be9e ON public.forum_sessions_sessionquestion IS '4e3022dc5ac8c8bb9038342f1a8fa16399b257ac';
CREATE TRIGGER pgtrigger_mirrored_38329 AFTER INSERT OR DELETE OR UPDATE ON public.forum_sessions_assignment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_mirrored_38329();
COMMENT ON TRIGGER pgtrigger_mirrored_38329 ON public.forum_sessions_assignment IS '51180d9fdda2ed253745ddf10d07f3aad1602e8d';
CREATE TRIGGER pgtrigger_mirrored_86b1b AFTER INSERT OR DELETE OR UPDATE ON public.forum_sessions_interpretation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_mirrored_86b1b();
COMMENT ON TRIGGER pgtrigger_mirrored_86b1b ON public.forum_sessions_interpretation IS 'cc985c77d2de75cda7998e45fb0270d950ec3f7d';
CREATE TRIGGER pgtrigger_no_delete_1410e BEFORE DELETE ON public.statements_silencenotice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_1410e();
COMMENT ON TRIGGER pgtrigger_no_delete_1410e ON public.statements_silencenotice IS '4526a451d7a5a28f3fe49c0a901724cb19ab35fd';
CREATE TRIGGER pgtrigger_no_delete_34c8b BEFORE DELETE ON public.statements_annex FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_34c8b();
COMMENT ON TRIGGER pgtrigger_no_delete_34c8b ON public.statements_annex IS 'f6a092bb13fcc44b65d9e4c285c84db7aa386156';
CREATE TRIGGER pgtrigger_no_delete_512a2 BEFORE DELETE ON public.statements_statement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_512a2();
COMMENT ON TRIGGER pgtrigger_no_delete_512a2 ON public.statements_statement IS 'd93bea031c7d968456bd88639d5c972c623b41f2';
CREATE TRIGGER pgtrigger_no_delete_5223e BEFORE DELETE ON public.statements_gavelling FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_5223e();
COMMENT ON TRIGGER pgtrigger_no_delete_5223e ON public.statements_gavelling IS 'eaf57c8187983e401f595815081ce15215c7d813';
CREATE TRIGGER pgtrigger_no_delete_6dd6a BEFORE DELETE ON public.statements_tabling FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_6dd6a();
COMMENT ON TRIGGER pgtrigger_no_delete_6dd6a ON public.statements_tabling IS '4eaa30db0bfa0acf4f61a50d12ca0403f8fec8d1';
CREATE TRIGGER pgtrigger_no_delete_a97ae BEFORE DELETE ON public.statements_silenceprocedure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_a97ae();
COMMENT ON TRIGGER pgtrigger_no_delete_a97ae ON public.statements_silenceprocedure IS '1a4ac97ca48703e75fee45ae6405a1d8a042f6cd';
CREATE TRIGGER pgtrigger_no_delete_c05b0 BEFORE DELETE ON public.documents_publication FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_c05b0();
COMMENT ON TRIGGER pgtrigger_no_delete_c05b0 ON public.documents_publication IS 'a949d3dc3bec706b3f8520bc73cb4b56d8e89971';
CREATE TRIGGER pgtrigger_no_delete_cfda0 BEFORE DELETE ON public.documents_document FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_cfda0();
COMMENT ON TRIGGER pgtrigger_no_delete_cfda0 ON public.documents_document IS '72bcf59dcb34f9822377ff9258b2b39c14b733d1';
CREATE TRIGGER pgtrigger_no_delete_eb92c BEFORE DELETE ON public.statements_objectioncall FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_eb92c();
COMMENT ON TRIGGER pgtrigger_no_delete_eb92c ON public.statements_objectioncall IS '911112a2d9cf4dae88f8de42fd8016ed934b0999';
CREATE TRIGGER pgtrigger_number_afc93 BEFORE INSERT ON public.forum_sessions_release FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_number_afc93();
COMMENT ON TRIGGER pgtrigger_number_afc93 ON public.forum_sessions_release IS '30485c6fe57118442fb3f91b5ae02ea906c5ce76';
CREATE TRIGGER pgtrigger_on_its_tabling_eb322 BEFORE INSERT ON public.statements_position FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_on_its_tabling_eb322();
COMMENT ON TRIGGER pgtrigger_on_its_tabling_eb322 ON public.statements_position IS 'f789d0f9deae1ba98d0c4837c8a50cec7c9192fe';
CREATE CONSTRAINT TRIGGER pgtrigger_paragraph_tree_fe074 AFTER INSERT OR DELETE OR UPDATE ON public.statements_paragraphtext DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_paragraph_tree_fe074();
COMMENT ON TRIGGER pgtrigger_paragraph_tree_fe074 ON public.statements_paragraphtext IS '01da61489cc8750fc5e8676f47f5d177af72b87c';
CREATE TRIGGER pgtrigger_parties_ff612 BEFORE INSERT OR DELETE OR UPDATE ON public.statements_party FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_parties_ff612();
COMMENT ON TRIGGER pgtrigger_parties_ff612 ON public.statements_party IS '87d2296b8f45d8928731af0eb11aa3f6c6a4b5bb';
CREATE TRIGGER pgtrigger_pinned_text_b6a61 BEFORE UPDATE ON public.statements_statement FOR EACH ROW WHEN ((((old.state)::text = ANY (ARRAY[('adopted'::character varying)::text, ('adopted_ad_ref'::character varying)::text, ('gavelled'::character varying)::text, ('issued'::character varying)::text, ('silence'::character varying)::text, ('superseded'::character varying)::text, ('tabled'::character varying)::text])) AND (NOT ((new.state)::text = ANY (ARRAY[('circulated'::character varying)::text, ('clean'::character varying)::text, ('drafting'::character varying)::text, ('negotiating'::character varying)::text, ('not_adopted'::character varying)::text]))))) EXECUTE FUNCTION public.pgtrigger_pinned_text_b6a61();
COMMENT ON TRIGGER pgtrigger_pinned_text_b6a61 ON public.statements_statement IS '347605fac9780c102a38bbb7a2561b77e4fb1528';
CREATE TRIGGER pgtrigger_positions_shut_a441d BEFORE INSERT ON public.statements_position FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_positions_shut_a441d();
COMMENT ON TRIGGER pgtrigger_positions_shut_a441d ON public.statements_position IS 'c44b17b84fc13fb03c68f69f270ff3516c462c2f';
CREATE TRIGGER pgtrigger_record_of_its_tabling_8ddbe BEFORE INSERT ON public.statements_adoptionrecord FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_record_of_its_tabling_8ddbe();
COMMENT ON TRIGGER pgtrigger_record_of_its_tabling_8ddbe ON public.statements_adoptionrecord IS '1206d45b5ad75489a62612535e0de5db51705850';
CREATE TRIGGER pgtrigger_referral_stands_b46cb BEFORE DELETE OR UPDATE ON public.statements_referral FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_referral_stands_b46cb();
COMMENT ON TRIGGER pgtrigger_referral_stands_b46cb ON public.statements_referral IS '01e6eb16e175c97cd452ae0630f0cca0eda03880';
CREATE TRIGGER pgtrigger_retracted_for_good_e6776 BEFORE UPDATE ON public.documents_publication FOR EACH ROW WHEN ((old.retracted_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_retracted_for_good_e6776();
COMMENT ON TRIGGER pgtrigger_retracted_for_good_e6776 ON public.documents_publication IS '54a8c5b2c6da62d68e0ed16aa77caba531d4874e';
CREATE TRIGGER pgtrigger_roster_2d48b BEFORE INSERT OR DELETE OR UPDATE ON public.statements_rosterentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_roster_2d48b();
COMMENT ON TRIGGER pgtrigger_roster_2d48b ON public.statements_rosterentry IS '3e602327c8f981fd9944f043cfd4323685cb17e8';
CREATE CONSTRAINT TRIGGER pgtrigger_roster_complete_b2241 AFTER INSERT OR UPDATE ON public.statements_tabling DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_roster_complete_b2241();
COMMENT ON TRIGGER pgtrigger_roster_complete_b2241 ON public.statements_tabling IS '718a847fdf8f73b4e02756d8ec12f39184c34294';
CREATE TRIGGER pgtrigger_roster_shut_4e867 BEFORE UPDATE ON public.statements_rosterentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_roster_shut_4e867();
COMMENT ON TRIGGER pgtrigger_roster_shut_4e867 ON public.statements_rosterentry IS '48b65f564f29f098e4f991b9ac6c8086aab76fca';
CREATE TRIGGER pgtrigger_sealed_entry_by_its_own_32a7b BEFORE INSERT ON public.statements_position FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_sealed_entry_by_its_own_32a7b();
COMMENT ON TRIGGER pgtrigger_sealed_entry_by_its_own_32a7b ON public.statements_position IS 'c7ab493cc6c9bced19d221b2de402607e5f96896';
CREATE TRIGGER pgtrigger_sequence_0de43 BEFORE INSERT ON public.documents_languageversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_sequence_0de43();
COMMENT ON TRIGGER pgtrigger_sequence_0de43 ON public.documents_languageversion IS '47bfbe8ed09a8436f3fe50c547d31ec43a04c3e5';
CREATE TRIGGER pgtrigger_silence_begins_03de2 BEFORE INSERT ON public.statements_silenceprocedure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_silence_begins_03de2();
COMMENT ON TRIGGER pgtrigger_silence_begins_03de2 ON public.statements_silenceprocedure IS '9c2a8820ee7d67e1c86841ae6d84092f2597092c';
CREATE TRIGGER pgtrigger_silence_notice_20541 BEFORE INSERT OR UPDATE ON public.statements_silencenotice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_silence_notice_20541();
COMMENT ON TRIGGER pgtrigger_silence_notice_20541 ON public.statements_silencenotice IS '8480a44aac9bf2014da4c2b93dd00758b514df62';
CREATE TRIGGER pgtrigger_silence_reply_ce40c BEFORE INSERT ON public.statements_silencereply FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_silence_reply_ce40c();
COMMENT ON TRIGGER pgtrigger_silence_reply_ce40c ON public.statements_silencereply IS '7f23806af68d9d6490028948ccb02d396602c5fc';
CREATE TRIGGER pgtrigger_silence_stands_88896 BEFORE UPDATE ON public.statements_silenceprocedure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_silence_stands_88896();
COMMENT ON TRIGGER pgtrigger_silence_stands_88896 ON public.statements_silenceprocedure IS 'c8146138c41147b080d0824f6ceb3e37ae942bfb';
CREATE CONSTRAINT TRIGGER pgtrigger_silence_with_its_text_84b61 AFTER INSERT OR UPDATE ON public.statements_silenceprocedure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_silence_with_its_text_84b61();
COMMENT ON TRIGGER pgtrigger_silence_with_its_text_84b61 ON public.statements_silenceprocedure IS '97862a0ee6b013be5ce485402d7601daa06d4989';
CREATE TRIGGER pgtrigger_silent_record_cf2ce BEFORE INSERT ON public.statements_adoptionrecord FOR EACH ROW WHEN ((((new.origin)::text = 'here'::text) AND ((new.rule)::text = 'silence'::text))) EXECUTE FUNCTION public.pgtrigger_silent_record_cf2ce();
COMMENT ON TRIGGER pgtrigger_silent_record_cf2ce ON public.statements_adoptionrecord IS '24827c9891be013d37441c532dc387f1533ad490';
CREATE TRIGGER pgtrigger_sponsor_stands_3dcdc BEFORE DELETE OR UPDATE ON public.statements_sponsor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_sponsor_stands_3dcdc();
COMMENT ON TRIGGER pgtrigger_sponsor_stands_3dcdc ON public.statements_sponsor IS 'c20aac314555417eed636ef41bc5acdda28ff947';
CREATE TRIGGER pgtrigger_statements_cleared_outline_5da02 BEFORE DELETE OR UPDATE ON public.statements_outlinesection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_statements_cleared_outline_5da02();
COMMENT ON TRIGGER pgtrigger_statements_cleared_outline_5da02 ON public.statements_outlinesection IS '3c8f44d8f10223d3929b312e96a761a0fd84e09f';
CREATE TRIGGER pgtrigger_stays_06181 BEFORE UPDATE ON public.messaging_sharedwords FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_stays_06181();
COMMENT ON TRIGGER pgtrigger_stays_06181 ON public.messaging_sharedwords IS '9847fe96c679ad43845efda89f72a7727516282c';
CREATE TRIGGER pgtrigger_superseded_once_ff011 BEFORE UPDATE ON public.documents_document FOR EACH ROW WHEN (((old.superseded_by_id IS NOT NULL) AND (old.superseded_by_id IS DISTINCT FROM new.superseded_by_id))) EXECUTE FUNCTION public.pgtrigger_superseded_once_ff011();
COMMENT ON TRIGGER pgtrigger_superseded_once_ff011 ON public.documents_document IS '237aba3e0ce1c6894806cc217675b87fa5e72d42';
CREATE TRIGGER pgtrigger_tabling_begins_011d4 BEFORE INSERT ON public.statements_tabling FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_tabling_begins_011d4();
COMMENT ON TRIGGER pgtrigger_tabling_begins_011d4 ON public.statements_tabling IS '6dc284e3aa345b097dc53b905d11beb73ad00c12';
CREATE CONSTRAINT TRIGGER pgtrigger_tabling_fits_60243 AFTER INSERT OR UPDATE ON public.statements_statement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_tabling_fits_60243();
COMMENT ON TRIGGER pgtrigger_tabling_fits_60243 ON public.statements_statement IS 'bbc27cfe8e6f89365facb1176d439a9de1b92593';
CREATE TRIGGER pgtrigger_tabling_stands_538fe BEFORE UPDATE ON public.statements_tabling FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_tabling_stands_538fe();
COMMENT ON TRIGGER pgtrigger_tabling_stands_538fe ON public.statements_tabling IS 'b44a4bbb492182bb6ab6c4d67e104688a56c68f1';
CREATE CONSTRAINT TRIGGER pgtrigger_text_with_call_e8fdd AFTER INSERT OR UPDATE ON public.statements_statement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_text_with_call_e8fdd();
COMMENT ON TRIGGER pgtrigger_text_with_call_e8fdd ON public.statements_statement IS 'abbaac91468afed4f8a3e7d476f175f4d44cf0d8';
CREATE CONSTRAINT TRIGGER pgtrigger_text_with_gavel_807ee AFTER INSERT OR UPDATE ON public.statements_statement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_text_with_gavel_807ee();
COMMENT ON TRIGGER pgtrigger_text_with_gavel_807ee ON public.statements_statement IS '6886db4f2ebb03ae7f04725f8c649f7c440b568f';
CREATE CONSTRAINT TRIGGER pgtrigger_text_with_silence_65b7c AFTER INSERT OR UPDATE ON public.statements_statement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_text_with_silence_65b7c();
COMMENT ON TRIGGER pgtrigger_text_with_silence_65b7c ON public.statements_statement IS 'c4a1d53f2b7a9679785a0be37f96723b81ded319';
CREATE TRIGGER pgtrigger_translated_remove_d74c1 BEFORE DELETE OR UPDATE ON public.statements_translatedparagraph FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_translated_remove_d74c1();
COMMENT ON TRIGGER pgtrigger_translated_remove_d74c1 ON public.statements_translatedparagraph IS '7fc370c7789c7f9da9650b0a6e579b8f2ffd91b0';
CREATE TRIGGER pgtrigger_translated_write_48d7f BEFORE INSERT OR UPDATE ON public.statements_translatedparagraph FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_translated_write_48d7f();
COMMENT ON TRIGGER pgtrigger_translated_write_48d7f ON public.statements_translatedparagraph IS '6f45cfa618cc7734d718d9c9b8c269e729913d7a';
CREATE TRIGGER pgtrigger_translation_remove_d982e BEFORE DELETE OR UPDATE ON public.statements_translation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_translation_remove_d982e();
COMMENT ON TRIGGER pgtrigger_translation_remove_d982e ON public.statements_translation IS 'cb586219758754a2e01063af21281ac0cf5e1a82';
CREATE TRIGGER pgtrigger_translation_write_444ff BEFORE INSERT OR UPDATE ON public.statements_translation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_translation_write_444ff();
COMMENT ON TRIGGER pgtrigger_translation_write_444ff ON public.statements_translation IS 'de144f324e715e5650c51c92da9d86fa2b0f7429';
CREATE TRIGGER pgtrigger_update_update_01180 AFTER UPDATE ON public.delegations_entity FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_01180();
COMMENT ON TRIGGER pgtrigger_update_update_01180 ON public.delegations_entity IS '1d8e3476358c84d4e0aaebf96cb6442ffe60696e';
CREATE TRIGGER pgtrigger_update_update_0280f AFTER UPDATE ON public.conferences_questionset FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0280f();
COMMENT ON TRIGGER pgtrigger_update_update_0280f ON public.conferences_questionset IS '7de98f2bd286b5e084160a2143846cf76cbcdf72';
CREATE TRIGGER pgtrigger_update_update_06414 AFTER UPDATE ON public.forum_sessions_release FOR EACH ROW WHEN (((old.at IS DISTINCT FROM new.at) OR (old.by_id IS DISTINCT FROM new.by_id) OR (old.conference_id IS DISTINCT FROM new.conference_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.note IS DISTINCT FROM new.note) OR (old.number IS DISTINCT FROM new.number) OR (old.told IS DISTINCT FROM new.told) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_06414();
COMMENT ON TRIGGER pgtrigger_update_update_06414 ON public.forum_sessions_release IS '129c83d875e30075d396a60763b72008520a4ef4';
CREATE TRIGGER pgtrigger_update_update_07560 AFTER UPDATE ON public.statements_stance FOR EACH ROW WHEN (((old.at IS DISTINCT FROM new.at) OR (old.by_id IS DISTINCT FROM new.by_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.credential_id IS DISTINCT FROM new.credential_id) OR (old.id IS DISTINCT FROM new.id) OR (old."order" IS DISTINCT FROM new."order") OR (old.paragraph_id IS DISTINCT FROM new.paragraph_id) OR (old.participation_id IS DISTINCT FROM new.participation_id) OR (old.person_id IS DISTINCT FROM new.person_id) OR (old.revision_id IS DISTINCT FROM new.revision_id) OR (old.statement_id IS DISTINCT FROM new.statement_id) OR (old.told_from IS DISTINCT FROM new.told_from) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR ((old.visibility)::text IS DISTINCT FROM (new.visibility)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_07560();
COMMENT ON TRIGGER pgtrigger_update_update_07560 ON public.statements_stance IS '315b36b9102e5a308b67de3c10697c99c0d347c3';
CREATE TRIGGER pgtrigger_update_update_0e890 AFTER UPDATE ON public.accounts_user FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_active IS DISTINCT FROM new.is_active) OR (old.is_staff IS DISTINCT FROM new.is_staff) OR (old.is_superuser IS DISTINCT FROM new.is_superuser) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.time_zone)::text IS DISTINCT FROM (new.time_zone)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_0e890();
COMMENT ON TRIGGER pgtrigger_update_update_0e890 ON public.accounts_user IS '346e879e0e076edc020e2627f36d1349f140a61e';
CREATE TRIGGER pgtrigger_update_update_0f78c AFTER UPDATE ON public.forum_sessions_delegationterms FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0f78c();
COMMENT ON TRIGGER pgtrigger_update_update_0f78c ON public.forum_sessions_delegationterms IS 'b489f33f001bc7ae9e65aa75595ef2e5eda5b9f0';
CREATE TRIGGER pgtrigger_update_update_11c5f AFTER UPDATE ON public.conferences_round FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_11c5f();
COMMENT ON TRIGGER pgtrigger_update_update_11c5f ON public.conferences_round IS '7f52555cb083e2819546ce38b7d03e9997af3bdf';
CREATE TRIGGER pgtrigger_update_update_12f39 AFTER UPDATE ON public.statements_translatedparagraph FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_12f39();
COMMENT ON TRIGGER pgtrigger_update_update_12f39 ON public.statements_translatedparagraph IS '7f5e2370cbd842c8c3efc01bae89e28b84c57aca';
CREATE TRIGGER pgtrigger_update_update_13eaf AFTER UPDATE ON public.statements_agreement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_13eaf();
COMMENT ON TRIGGER pgtrigger_update_update_13eaf ON public.statements_agreement IS 'e80f4fb4826accf2f88557b34014c67424b513f6';
CREATE TRIGGER pgtrigger_update_update_164f0 AFTER UPDATE ON public.delegates_invitation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_164f0();
COMMENT ON TRIGGER pgtrigger_update_update_164f0 ON public.delegates_invitation IS '2dcc017aac3c9b1b9d4db34455652c1460e071ac';
CREATE TRIGGER pgtrigger_update_update_1cf57 AFTER UPDATE ON public.forum_sessions_programmerules FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_1cf57();
COMMENT ON TRIGGER pgtrigger_update_update_1cf57 ON public.forum_sessions_programmerules IS 'dbfa5b8b1d49ebc66ed4ea4f488eb2a343467848';
CREATE TRIGGER pgtrigger_update_update_246bc AFTER UPDATE ON public.conferences_forum FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_246bc();
COMMENT ON TRIGGER pgtrigger_update_update_246bc ON public.conferences_forum IS '89eb2e04448708bc2f0b786f48e42951ed54befe';
CREATE TRIGGER pgtrigger_update_update_2599e AFTER UPDATE ON public.forum_sessions_releasedinterpretation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2599e();
COMMENT ON TRIGGER pgtrigger_update_update_2599e ON public.forum_sessions_releasedinterpretation IS '74083876cad183d8827121ca50c12caa37997420';
CREATE TRIGGER pgtrigger_update_update_275ed AFTER UPDATE ON public.statements_statement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_275ed();
COMMENT ON TRIGGER pgtrigger_update_update_275ed ON public.statements_statement IS 'ca0e537dd0f8e777b36f98b8bf6397839e4aff1f';
CREATE TRIGGER pgtrigger_update_update_285e1 AFTER UPDATE ON public.delegations_participation FOR EACH ROW WHEN ((((old.capacity)::text IS DISTINCT FROM (new.capacity)::text) OR (old.conference_id IS DISTINCT FROM new.conference_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.entitled IS DISTINCT FROM new.entitled) OR (old.entity_id IS DISTINCT FROM new.entity_id) OR (old.id IS DISTINCT FROM new.id) OR (old."order" IS DISTINCT FROM new."order") OR ((old.role)::text IS DISTINCT FROM (new.role)::text) OR (old.seats IS DISTINCT FROM new.seats) OR ((old.status)::text IS DISTINCT FROM (new.status)::text) OR (old.suspended IS DISTINCT FROM new.suspended) OR (old.suspended_at IS DISTINCT FROM new.suspended_at) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR (old.valid_from IS DISTINCT FROM new.valid_from) OR (old.valid_until IS DISTINCT FROM new.valid_until))) EXECUTE FUNCTION public.pgtrigger_update_update_285e1();
COMMENT ON TRIGGER pgtrigger_update_update_285e1 ON public.delegations_participation IS '2f39eb3693c41401a7dfde9046041bd0cf8ffec1';
CREATE TRIGGER pgtrigger_update_update_2a41e AFTER UPDATE ON public.statements_amendmentrebase FOR EACH ROW WHEN (((old.amendment_id IS DISTINCT FROM new.amendment_id) OR (old.at IS DISTINCT FROM new.at) OR (old.confirmed_by_id IS DISTINCT FROM new.confirmed_by_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.result)::text IS DISTINCT FROM (new.result)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_2a41e();
COMMENT ON TRIGGER pgtrigger_update_update_2a41e ON public.statements_amendmentrebase IS '03c364147f6f6e8604ebf5de1240d06de3a5eecc';
CREATE TRIGGER pgtrigger_update_update_2ac67 AFTER UPDATE ON public.statements_alternative FOR EACH ROW WHEN (((old.amendment_id IS DISTINCT FROM new.amendment_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.group_id IS DISTINCT FROM new.group_id) OR (old.id IS DISTINCT FROM new.id) OR (old.number IS DISTINCT FROM new.number) OR ((old.origin)::text IS DISTINCT FROM (new.origin)::text) OR (old.retired_at IS DISTINCT FROM new.retired_at) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_2ac67();
COMMENT ON TRIGGER pgtrigger_update_update_2ac67 ON public.statements_alternative IS '92f553eb1af1a11cfa1ed491107830d9bfe4d48a';
CREATE TRIGGER pgtrigger_update_update_2df19 AFTER UPDATE ON public.conferences_organizationrole FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2df19();
COMMENT ON TRIGGER pgtrigger_update_update_2df19 ON public.conferences_organizationrole IS 'd8ed240212cb2a47b884256d594837cb2be61d2f';
CREATE TRIGGER pgtrigger_update_update_30b21 AFTER UPDATE ON public.conferences_guidingquestion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_30b21();
COMMENT ON TRIGGER pgtrigger_update_update_30b21 ON public.conferences_guidingquestion IS 'b7eae1d049b245c07044407b94de1dbc55901288';
CREATE TRIGGER pgtrigger_update_update_33bf5 AFTER UPDATE ON public.messaging_mailserver FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_33bf5();
COMMENT ON TRIGGER pgtrigger_update_update_33bf5 ON public.messaging_mailserver IS '6043f55d963717fcd4d258d751c4d1ea52ba87da';
CREATE TRIGGER pgtrigger_update_update_34c91 AFTER UPDATE ON public.forum_sessions_requirement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_34c91();
COMMENT ON TRIGGER pgtrigger_update_update_34c91 ON public.forum_sessions_requirement IS '7023e1c4f8a7ce0da43dd4965a88ed1db3e31463';
CREATE TRIGGER pgtrigger_update_update_3687b AFTER UPDATE ON public.documents_publication FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3687b();
COMMENT ON TRIGGER pgtrigger_update_update_3687b ON public.documents_publication IS 'a9a65fb3569581445a5d478318664df8c0d71079';
CREATE TRIGGER pgtrigger_update_update_3a404 AFTER UPDATE ON public.forum_sessions_releaseddelegation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3a404();
COMMENT ON TRIGGER pgtrigger_update_update_3a404 ON public.forum_sessions_releaseddelegation IS 'b65a86718fe6126cac169e0403ff219f513f03ee';
CREATE TRIGGER pgtrigger_update_update_3c565 AFTER UPDATE ON public.statements_gavelling FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3c565();
COMMENT ON TRIGGER pgtrigger_update_update_3c565 ON public.statements_gavelling IS 'f7612688648efe85c689ceed003ac76ce243efa3';
CREATE TRIGGER pgtrigger_update_update_3efc4 AFTER UPDATE ON public.statements_circulation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3efc4();
COMMENT ON TRIGGER pgtrigger_update_update_3efc4 ON public.statements_circulation IS 'f417bbfcb262a36f6c3410f653b9c8abc2acb1c8';
CREATE TRIGGER pgtrigger_update_update_3f4ae AFTER UPDATE ON public.accounts_accountinvitation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3f4ae();
COMMENT ON TRIGGER pgtrigger_update_update_3f4ae ON public.accounts_accountinvitation IS 'abcf58dcce170d2a4e71db27ce3f26da5279c418';
CREATE TRIGGER pgtrigger_update_update_47714 AFTER UPDATE ON public.statements_revision FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_47714();
COMMENT ON TRIGGER pgtrigger_update_update_47714 ON public.statements_revision IS 'bacb0ad8fb97b3a40f82a17f402172acee58f883';
CREATE TRIGGER pgtrigger_update_update_4cd48 AFTER UPDATE ON public.documents_symbolcounter FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_4cd48();
COMMENT ON TRIGGER pgtrigger_update_update_4cd48 ON public.documents_symbolcounter IS 'a248c192bf8b917c0ca68443520ef770b9dde802';
CREATE TRIGGER pgtrigger_update_update_5237f AFTER UPDATE ON public.forum_sessions_agendaitem FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5237f();
COMMENT ON TRIGGER pgtrigger_update_update_5237f ON public.forum_sessions_agendaitem IS 'c7dcfdc88af53f7086eeb832ae7b3e3d900256e8';
CREATE TRIGGER pgtrigger_update_update_52e7d AFTER UPDATE ON public.statements_position FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_52e7d();
COMMENT ON TRIGGER pgtrigger_update_update_52e7d ON public.statements_position IS '521b7770ea7c23e2315414a0eee60f49d294f273';
CREATE TRIGGER pgtrigger_update_update_54d70 AFTER UPDATE ON public.forum_sessions_releasedquestion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_54d70();
COMMENT ON TRIGGER pgtrigger_update_update_54d70 ON public.forum_sessions_releasedquestion IS 'bc3c63cf75b00a0ecb819af6b905e7a1956209f0';
CREATE TRIGGER pgtrigger_update_update_57cb5 AFTER UPDATE ON public.statements_silencenotice FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_57cb5();
COMMENT ON TRIGGER pgtrigger_update_update_57cb5 ON public.statements_silencenotice IS '23ac43db4f8977d01eb10d550ed541fcef90c366';
CREATE TRIGGER pgtrigger_update_update_59a77 AFTER UPDATE ON public.forum_sessions_releasedassignment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_59a77();
COMMENT ON TRIGGER pgtrigger_update_update_59a77 ON public.forum_sessions_releasedassignment IS 'e42bc2bd33e3837fe5c54506aa4fa97d364980f0';
CREATE TRIGGER pgtrigger_update_update_60167 AFTER UPDATE ON public.forum_sessions_noteentry FOR EACH ROW WHEN (((old.agenda_item_id IS DISTINCT FROM new.agenda_item_id) OR (old.author_id IS DISTINCT FROM new.author_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.notes_id IS DISTINCT FROM new.notes_id) OR (old.number IS DISTINCT FROM new.number) OR (old.question_id IS DISTINCT FROM new.question_id) OR (old.unattributed IS DISTINCT FROM new.unattributed) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_60167();
COMMENT ON TRIGGER pgtrigger_update_update_60167 ON public.forum_sessions_noteentry IS '2a42f385797a36e7d3ddb57b13738125fe4eadd9';
CREATE TRIGGER pgtrigger_update_update_60abc AFTER UPDATE ON public.delegates_person FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_60abc();
COMMENT ON TRIGGER pgtrigger_update_update_60abc ON public.delegates_person IS '894c69ef2c475364592960998d7cacee45edb7b4';
CREATE TRIGGER pgtrigger_update_update_629bd AFTER UPDATE ON public.statements_silenceprocedure FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_629bd();
COMMENT ON TRIGGER pgtrigger_update_update_629bd ON public.statements_silenceprocedure IS '5c46afb8d35f72df41cf4f4780d02d736c502e5b';
CREATE TRIGGER pgtrigger_update_update_62b37 AFTER UPDATE ON public.forum_sessions_proposedtime FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_62b37();
COMMENT ON TRIGGER pgtrigger_update_update_62b37 ON public.forum_sessions_proposedtime IS '62130b11a1d8c42320ed58adfb491fbb61b7d9df';
CREATE TRIGGER pgtrigger_update_update_665e1 AFTER UPDATE ON public.statements_referralmember FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_665e1();
COMMENT ON TRIGGER pgtrigger_update_update_665e1 ON public.statements_referralmember IS '2a9e3514e26c9ddddbfba67d384f43e0e0dbb811';
CREATE TRIGGER pgtrigger_update_update_67cb7 AFTER UPDATE ON public.documents_languageversion FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.document_id IS DISTINCT FROM new.document_id) OR (old.id IS DISTINCT FROM new.id) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR (old.paragraphs IS DISTINCT FROM new.paragraphs) OR (old.sequence IS DISTINCT FROM new.sequence) OR ((old.status)::text IS DISTINCT FROM (new.status)::text) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_67cb7();
COMMENT ON TRIGGER pgtrigger_update_update_67cb7 ON public.documents_languageversion IS '4a0930bdfc9489c3dd595bb1d981edea50dd84aa';
CREATE TRIGGER pgtrigger_update_update_680b9 AFTER UPDATE ON public.statements_paragraph FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_680b9();
COMMENT ON TRIGGER pgtrigger_update_update_680b9 ON public.statements_paragraph IS '10d54fdfbe8f501edca5d85fc212bfc2033b5421';
CREATE TRIGGER pgtrigger_update_update_689f6 AFTER UPDATE ON public.conferences_phase FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_689f6();
COMMENT ON TRIGGER pgtrigger_update_update_689f6 ON public.conferences_phase IS 'abe768f99abc6f6c3cf1ab11a9093db30784b948';
CREATE TRIGGER pgtrigger_update_update_694f8 AFTER UPDATE ON public.delegates_registration FOR EACH ROW WHEN (((old.confirmed_at IS DISTINCT FROM new.confirmed_at) OR (old.delegate_id IS DISTINCT FROM new.delegate_id) OR (old.id IS DISTINCT FROM new.id) OR ((old.naming_consent)::text IS DISTINCT FROM (new.naming_consent)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_694f8();
COMMENT ON TRIGGER pgtrigger_update_update_694f8 ON public.delegates_registration IS '4196c511db0776d90aa03bbd30353d5f3b9599f1';
CREATE TRIGGER pgtrigger_update_update_6dfef AFTER UPDATE ON public.statements_translation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6dfef();
COMMENT ON TRIGGER pgtrigger_update_update_6dfef ON public.statements_translation IS '94d1546fdabf74f953651a7110980c897264bf5c';
CREATE TRIGGER pgtrigger_update_update_6f5ac AFTER UPDATE ON public.statements_paragraphtext FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6f5ac();
COMMENT ON TRIGGER pgtrigger_update_update_6f5ac ON public.statements_paragraphtext IS 'e07eaf1858cf024d33157cb411c60acac75f6dbd';
CREATE TRIGGER pgtrigger_update_update_6fc25 AFTER UPDATE ON public.conferences_teammember FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6fc25();
COMMENT ON TRIGGER pgtrigger_update_update_6fc25 ON public.conferences_teammember IS '0b4924ed0d8ef352e3bac812e21a92ba849f9fbf';
CREATE TRIGGER pgtrigger_update_update_7169b AFTER UPDATE ON public.forum_sessions_withdrawal FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7169b();
COMMENT ON TRIGGER pgtrigger_update_update_7169b ON public.forum_sessions_withdrawal IS 'c58f57c4dcbaa9c8d33b3111f1bc1c86d14c6105';
CREATE TRIGGER pgtrigger_update_update_723fc AFTER UPDATE ON public.delegates_credential FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_723fc();
COMMENT ON TRIGGER pgtrigger_update_update_723fc ON public.delegates_credential IS 'c2e51f513ac7d7d60f869c2c0f9e11ba1e92e0c7';
CREATE TRIGGER pgtrigger_update_update_776fb AFTER UPDATE ON public.statements_referral FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_776fb();
COMMENT ON TRIGGER pgtrigger_update_update_776fb ON public.statements_referral IS '8bcfdfd929d20509345e1f464ef98fc688f475ac';
CREATE TRIGGER pgtrigger_update_update_7a025 AFTER UPDATE ON public.forum_sessions_assignment FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.languages IS DISTINCT FROM new.languages) OR (old."order" IS DISTINCT FROM new."order") OR (old.person_id IS DISTINCT FROM new.person_id) OR ((old.role)::text IS DISTINCT FROM (new.role)::text) OR (old.sitting_id IS DISTINCT FROM new.sitting_id) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_7a025();
COMMENT ON TRIGGER pgtrigger_update_update_7a025 ON public.forum_sessions_assignment IS 'a4e2a34d999f041e532417889262534484126e8d';
CREATE TRIGGER pgtrigger_update_update_7bb66 AFTER UPDATE ON public.forum_sessions_interpretation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7bb66();
COMMENT ON TRIGGER pgtrigger_update_update_7bb66 ON public.forum_sessions_interpretation IS '858be805fd6d63895f0e8d6321b70d03363bb19a';
CREATE TRIGGER pgtrigger_update_update_7c0ed AFTER UPDATE ON public.statements_disposition FOR EACH ROW WHEN (((old.amendment_id IS DISTINCT FROM new.amendment_id) OR ((old.answer)::text IS DISTINCT FROM (new.answer)::text) OR (old.answered_at IS DISTINCT FROM new.answered_at) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.listed_at IS DISTINCT FROM new.listed_at) OR (old.prepared_at IS DISTINCT FROM new.prepared_at) OR (old.prepared_by_id IS DISTINCT FROM new.prepared_by_id) OR (old.pulled_at IS DISTINCT FROM new.pulled_at) OR (old.pulled_by_id IS DISTINCT FROM new.pulled_by_id) OR (old.pulled_by_person_id IS DISTINCT FROM new.pulled_by_person_id) OR (old.settled_at IS DISTINCT FROM new.settled_at) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_7c0ed();
COMMENT ON TRIGGER pgtrigger_update_update_7c0ed ON public.statements_disposition IS '605f30f89f5f59a883259b54fe4f5d293e30c113';
CREATE TRIGGER pgtrigger_update_update_7c279 AFTER UPDATE ON public.forum_sessions_roomterms FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7c279();
COMMENT ON TRIGGER pgtrigger_update_update_7c279 ON public.forum_sessions_roomterms IS '91315060345a1befce52f7317f1268477a09acb3';
CREATE TRIGGER pgtrigger_update_update_7de74 AFTER UPDATE ON public.statements_amendment FOR EACH ROW WHEN (((old.admitted_at IS DISTINCT FROM new.admitted_at) OR (old.after_id IS DISTINCT FROM new.after_id) OR (old.base_parent_id IS DISTINCT FROM new.base_parent_id) OR (old.base_revision_id IS DISTINCT FROM new.base_revision_id) OR (old.contested_at IS DISTINCT FROM new.contested_at) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.number IS DISTINCT FROM new.number) OR ((old.op)::text IS DISTINCT FROM (new.op)::text) OR (old.overtaken_by_id IS DISTINCT FROM new.overtaken_by_id) OR (old.parent_id IS DISTINCT FROM new.parent_id) OR ((old.place)::text IS DISTINCT FROM (new.place)::text) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.statement_id IS DISTINCT FROM new.statement_id) OR (old.submitted_at IS DISTINCT FROM new.submitted_at) OR (old.submitted_by_id IS DISTINCT FROM new.submitted_by_id) OR (old.target_id IS DISTINCT FROM new.target_id) OR ((old.under)::text IS DISTINCT FROM (new.under)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_7de74();
COMMENT ON TRIGGER pgtrigger_update_update_7de74 ON public.statements_amendment IS '036e07dc53ad7573d7f6433c3bb286ce748b0e00';
CREATE TRIGGER pgtrigger_update_update_7ea0e AFTER UPDATE ON public.forum_sessions_guest FOR EACH ROW WHEN (((old.confirmed_at IS DISTINCT FROM new.confirmed_at) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR (old.mailed_at IS DISTINCT FROM new.mailed_at) OR (old.mails IS DISTINCT FROM new.mails) OR (old.seat IS DISTINCT FROM new.seat) OR (old.sign_up_id IS DISTINCT FROM new.sign_up_id) OR (old.turn IS DISTINCT FROM new.turn) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_7ea0e();
COMMENT ON TRIGGER pgtrigger_update_update_7ea0e ON public.forum_sessions_guest IS 'd59a773163db54e9ee0e502c1b73a163b9e55df5';
CREATE TRIGGER pgtrigger_update_update_806a3 AFTER UPDATE ON public.forum_sessions_calendarkey FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_806a3();
COMMENT ON TRIGGER pgtrigger_update_update_806a3 ON public.forum_sessions_calendarkey IS 'a11d58e8cd3e5e3456edf8bdc657bd3ecae7f193';
CREATE TRIGGER pgtrigger_update_update_87261 AFTER UPDATE ON public.conferences_track FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_87261();
COMMENT ON TRIGGER pgtrigger_update_update_87261 ON public.conferences_track IS 'abab2a7bdbb9abe21a00218dffdfc016e9d9b467';
CREATE TRIGGER pgtrigger_update_update_8cdd3 AFTER UPDATE ON public.forum_sessions_sessionnotes FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.final_at IS DISTINCT FROM new.final_at) OR (old.id IS DISTINCT FROM new.id) OR (old.number IS DISTINCT FROM new.number) OR (old.reminded_at IS DISTINCT FROM new.reminded_at) OR (old.reopened_at IS DISTINCT FROM new.reopened_at) OR (old.sitting_id IS DISTINCT FROM new.sitting_id) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_8cdd3();
COMMENT ON TRIGGER pgtrigger_update_update_8cdd3 ON public.forum_sessions_sessionnotes IS '8505068b0a71c981a6134e27eab931c396692af5';
CREATE TRIGGER pgtrigger_update_update_918b5 AFTER UPDATE ON public.statements_outlinesource FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_918b5();
COMMENT ON TRIGGER pgtrigger_update_update_918b5 ON public.statements_outlinesource IS '9182f1ed4e8bb47ceffb18d671e47ade163b7921';
CREATE TRIGGER pgtrigger_update_update_91f45 AFTER UPDATE ON public.forum_sessions_daytemplate FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_91f45();
COMMENT ON TRIGGER pgtrigger_update_update_91f45 ON public.forum_sessions_daytemplate IS '2f76077799588b2ecdf4fdc6de09569f50f00dcf';
CREATE TRIGGER pgtrigger_update_update_9582a AFTER UPDATE ON public.conferences_decisionprofile FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9582a();
COMMENT ON TRIGGER pgtrigger_update_update_9582a ON public.conferences_decisionprofile IS '46fcf255836e7cdf0fabf60177698fb885585c00';
CREATE TRIGGER pgtrigger_update_update_959c4 AFTER UPDATE ON public.messaging_message FOR EACH ROW WHEN (((old.attempts IS DISTINCT FROM new.attempts) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.dedupe_key)::text IS DISTINCT FROM (new.dedupe_key)::text) OR ((old.from_name)::text IS DISTINCT FROM (new.from_name)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR (old.last_error IS DISTINCT FROM new.last_error) OR ((old.message_id)::text IS DISTINCT FROM (new.message_id)::text) OR ((old.reply_to)::text IS DISTINCT FROM (new.reply_to)::text) OR (old.resent_from_id IS DISTINCT FROM new.resent_from_id) OR (old.scope_id IS DISTINCT FROM new.scope_id) OR (old.sent_at IS DISTINCT FROM new.sent_at) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text) OR (old.target_id IS DISTINCT FROM new.target_id) OR ((old.to_address)::text IS DISTINCT FROM (new.to_address)::text) OR ((old.to_name)::text IS DISTINCT FROM (new.to_name)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR (old.wave_id IS DISTINCT FROM new.wave_id))) EXECUTE FUNCTION public.pgtrigger_update_update_959c4();
COMMENT ON TRIGGER pgtrigger_update_update_959c4 ON public.messaging_message IS 'f88840086f57963a89f84d101d1f94f5fb234bbc';
CREATE TRIGGER pgtrigger_update_update_9ad31 AFTER UPDATE ON public.statements_reportoutline FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9ad31();
COMMENT ON TRIGGER pgtrigger_update_update_9ad31 ON public.statements_reportoutline IS '3da2a08ae208c6ec47126947111c8cc23ba7d714';
CREATE TRIGGER pgtrigger_update_update_9daee AFTER UPDATE ON public.conferences_organization FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9daee();
COMMENT ON TRIGGER pgtrigger_update_update_9daee ON public.conferences_organization IS 'b3b193ccf45dab3dc9e3b1747b8525c2b6de8c8b';
CREATE TRIGGER pgtrigger_update_update_9e51f AFTER UPDATE ON public.forum_sessions_sessionquestion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9e51f();
COMMENT ON TRIGGER pgtrigger_update_update_9e51f ON public.forum_sessions_sessionquestion IS 'e5610c2a49e8d89c5abfb83ea1ef8c579466bc93';
CREATE TRIGGER pgtrigger_update_update_9fdf7 AFTER UPDATE ON public.statements_objectioncall FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9fdf7();
COMMENT ON TRIGGER pgtrigger_update_update_9fdf7 ON public.statements_objectioncall IS '9cf0f4233eb5b2886d371f573743f3d24d13d501';
CREATE TRIGGER pgtrigger_update_update_a0643 AFTER UPDATE ON public.forum_sessions_session FOR EACH ROW WHEN ((((old.attribution)::text IS DISTINCT FROM (new.attribution)::text) OR (old.conference_id IS DISTINCT FROM new.conference_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.descriptions IS DISTINCT FROM new.descriptions) OR (old.during IS DISTINCT FROM new.during) OR ((old.format)::text IS DISTINCT FROM (new.format)::text) OR ((old.ics_uid)::text IS DISTINCT FROM (new.ics_uid)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.phase_id IS DISTINCT FROM new.phase_id) OR (old.pinned IS DISTINCT FROM new.pinned) OR (old.room_id IS DISTINCT FROM new.room_id) OR ((old.status)::text IS DISTINCT FROM (new.status)::text) OR (old.titles IS DISTINCT FROM new.titles) OR (old.track_id IS DISTINCT FROM new.track_id) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR ((old.visibility)::text IS DISTINCT FROM (new.visibility)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_a0643();
COMMENT ON TRIGGER pgtrigger_update_update_a0643 ON public.forum_sessions_session IS '2ab67dacbcc1cf165d1c6cc30310b3227c6f0336';
CREATE TRIGGER pgtrigger_update_update_a3302 AFTER UPDATE ON public.forum_sessions_signup FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a3302();
COMMENT ON TRIGGER pgtrigger_update_update_a3302 ON public.forum_sessions_signup IS 'ec6ad806e129905450c5a3aa530a3b3fe73e4559';
CREATE TRIGGER pgtrigger_update_update_a3ed6 AFTER UPDATE ON public.documents_document FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a3ed6();
COMMENT ON TRIGGER pgtrigger_update_update_a3ed6 ON public.documents_document IS '01faa5c07d864c8a0c904a70a95bfb99f988d491';
CREATE TRIGGER pgtrigger_update_update_a533f AFTER UPDATE ON public.conferences_sourcedfact FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a533f();
COMMENT ON TRIGGER pgtrigger_update_update_a533f ON public.conferences_sourcedfact IS 'f1c71efdd95271fa3343e1e034a6e1998a0ee6e6';
CREATE TRIGGER pgtrigger_update_update_ae32c AFTER UPDATE ON public.statements_silencereply FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ae32c();
COMMENT ON TRIGGER pgtrigger_update_update_ae32c ON public.statements_silencereply IS 'c09996805e0c510faf41b17a6fea81c0db938047';
CREATE TRIGGER pgtrigger_update_update_afa64 AFTER UPDATE ON public.statements_outlinesection FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR ((old.heading)::text IS DISTINCT FROM (new.heading)::text) OR (old.id IS DISTINCT FROM new.id) OR (old."order" IS DISTINCT FROM new."order") OR (old.outline_id IS DISTINCT FROM new.outline_id) OR (old.sitting_id IS DISTINCT FROM new.sitting_id) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_afa64();
COMMENT ON TRIGGER pgtrigger_update_update_afa64 ON public.statements_outlinesection IS '223f13a0dc0ce4eaafd48eb53eea4436e2e4baad';
CREATE TRIGGER pgtrigger_update_update_b9535 AFTER UPDATE ON public.forum_sessions_meetingrequest FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_b9535();
COMMENT ON TRIGGER pgtrigger_update_update_b9535 ON public.forum_sessions_meetingrequest IS 'a3a98d9021f25790a6f65a772eb433d7c04431f5';
CREATE TRIGGER pgtrigger_update_update_bbad9 AFTER UPDATE ON public.statements_tabling FOR EACH ROW WHEN (((old.ad_referendum_allowed IS DISTINCT FROM new.ad_referendum_allowed) OR (old.calls_objections IS DISTINCT FROM new.calls_objections) OR (old.canon_version IS DISTINCT FROM new.canon_version) OR (old.closed_at IS DISTINCT FROM new.closed_at) OR (old.closed_by_id IS DISTINCT FROM new.closed_by_id) OR (old.countersigned IS DISTINCT FROM new.countersigned) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.deadline IS DISTINCT FROM new.deadline) OR (old.disclosed_at IS DISTINCT FROM new.disclosed_at) OR (old.disclosed_by_id IS DISTINCT FROM new.disclosed_by_id) OR ((old.disclosure)::text IS DISTINCT FROM (new.disclosure)::text) OR (old.exclusion_ground IS DISTINCT FROM new.exclusion_ground) OR (old.id IS DISTINCT FROM new.id) OR (old.opened_at IS DISTINCT FROM new.opened_at) OR (old.opened_by_id IS DISTINCT FROM new.opened_by_id) OR ((old.outcome)::text IS DISTINCT FROM (new.outcome)::text) OR ((old.party_kind)::text IS DISTINCT FROM (new.party_kind)::text) OR (old.provisional IS DISTINCT FROM new.provisional) OR (old.quorum IS DISTINCT FROM new.quorum) OR (old.revision_id IS DISTINCT FROM new.revision_id) OR (old.round IS DISTINCT FROM new.round) OR ((old.rule)::text IS DISTINCT FROM (new.rule)::text) OR ((old.sha256)::text IS DISTINCT FROM (new.sha256)::text) OR (old.size IS DISTINCT FROM new.size) OR (old.statement_id IS DISTINCT FROM new.statement_id) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_bbad9();
COMMENT ON TRIGGER pgtrigger_update_update_bbad9 ON public.statements_tabling IS '14fb700c9e4aa63ee6d878e4b46a5f2dbe7b1597';
CREATE TRIGGER pgtrigger_update_update_bebed AFTER UPDATE ON public.forum_sessions_releasedagendaitem FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_bebed();
COMMENT ON TRIGGER pgtrigger_update_update_bebed ON public.forum_sessions_releasedagendaitem IS '62c6b8ef3630e136eea9cbb1f440c06ee76add9c';
CREATE TRIGGER pgtrigger_update_update_c0c10 AFTER UPDATE ON public.forum_sessions_toldblock FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c0c10();
COMMENT ON TRIGGER pgtrigger_update_update_c0c10 ON public.forum_sessions_toldblock IS 'a3233f63ec1abdb7e77cd471d005f29b6bf4c152';
CREATE TRIGGER pgtrigger_update_update_c1f59 AFTER UPDATE ON public.forum_sessions_proposal FOR EACH ROW WHEN (((old.conference_id IS DISTINCT FROM new.conference_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old."limit" IS DISTINCT FROM new."limit") OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_c1f59();
COMMENT ON TRIGGER pgtrigger_update_update_c1f59 ON public.forum_sessions_proposal IS '8d013840f0ce18b169a3f67b487fcb7ad70a53bc';
CREATE TRIGGER pgtrigger_update_update_c4c54 AFTER UPDATE ON public.forum_sessions_askedparty FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c4c54();
COMMENT ON TRIGGER pgtrigger_update_update_c4c54 ON public.forum_sessions_askedparty IS '3c7cfeca319caad207526f227663a5cd989015ee';
CREATE TRIGGER pgtrigger_update_update_c73c0 AFTER UPDATE ON public.statements_annex FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c73c0();
COMMENT ON TRIGGER pgtrigger_update_update_c73c0 ON public.statements_annex IS 'b7c779400ab0b9084806b9f5d4bf105ce02c774b';
CREATE TRIGGER pgtrigger_update_update_c8e8e AFTER UPDATE ON public.statements_adoptionrecord FOR EACH ROW WHEN (((old.adopted_at IS DISTINCT FROM new.adopted_at) OR (old.asked_for_objections IS DISTINCT FROM new.asked_for_objections) OR (old.canon_version IS DISTINCT FROM new.canon_version) OR (old.chain_number IS DISTINCT FROM new.chain_number) OR ((old.chair)::text IS DISTINCT FROM (new.chair)::text) OR (old.countersigned_by_id IS DISTINCT FROM new.countersigned_by_id) OR ((old.countersigned_by_name)::text IS DISTINCT FROM (new.countersigned_by_name)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.decision_symbol)::text IS DISTINCT FROM (new.decision_symbol)::text) OR (old.format IS DISTINCT FROM new.format) OR (old.forum_id IS DISTINCT FROM new.forum_id) OR (old.gavelled_by_id IS DISTINCT FROM new.gavelled_by_id) OR ((old.gavelled_by_name)::text IS DISTINCT FROM (new.gavelled_by_name)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.origin)::text IS DISTINCT FROM (new.origin)::text) OR ((old.party_kind)::text IS DISTINCT FROM (new.party_kind)::text) OR (old.places IS DISTINCT FROM new.places) OR (old.positions IS DISTINCT FROM new.positions) OR (old.present IS DISTINCT FROM new.present) OR ((old.previous_sha256)::text IS DISTINCT FROM (new.previous_sha256)::text) OR (old.quorum IS DISTINCT FROM new.quorum) OR (old.roster IS DISTINCT FROM new.roster) OR ((old.rule)::text IS DISTINCT FROM (new.rule)::text) OR ((old.seal_sha256)::text IS DISTINCT FROM (new.seal_sha256)::text) OR ((old.sha256)::text IS DISTINCT FROM (new.sha256)::text) OR ((old.source)::text IS DISTINCT FROM (new.source)::text) OR (old.statement_id IS DISTINCT FROM new.statement_id) OR (old.tabling_id IS DISTINCT FROM new.tabling_id) OR ((old.text_symbol)::text IS DISTINCT FROM (new.text_symbol)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_c8e8e();
COMMENT ON TRIGGER pgtrigger_update_update_c8e8e ON public.statements_adoptionrecord IS '3e88124aac81d28484b0a865172192614b69255c';
CREATE TRIGGER pgtrigger_update_update_ca9ca AFTER UPDATE ON public.accounts_loginlink FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ca9ca();
COMMENT ON TRIGGER pgtrigger_update_update_ca9ca ON public.accounts_loginlink IS 'ad8a85dbed42101e21b97d6aa2e8605f5b70bb32';
CREATE TRIGGER pgtrigger_update_update_cc997 AFTER UPDATE ON public.forum_sessions_displaylink FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_cc997();
COMMENT ON TRIGGER pgtrigger_update_update_cc997 ON public.forum_sessions_displaylink IS '119de883df9bc29bf649138e8bf22f19a60cdaaa';
CREATE TRIGGER pgtrigger_update_update_d0095 AFTER UPDATE ON public.statements_party FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d0095();
COMMENT ON TRIGGER pgtrigger_update_update_d0095 ON public.statements_party IS '4ee5d5b7725b9df36b944e357dd6ec3d2780be4e';
CREATE TRIGGER pgtrigger_update_update_d0279 AFTER UPDATE ON public.documents_corrigendum FOR EACH ROW WHEN ((((old.approved_by)::text IS DISTINCT FROM (new.approved_by)::text) OR (old.approved_on IS DISTINCT FROM new.approved_on) OR (old.canon_version IS DISTINCT FROM new.canon_version) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.document_id IS DISTINCT FROM new.document_id) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.number IS DISTINCT FROM new.number) OR ((old.reason)::text IS DISTINCT FROM (new.reason)::text) OR ((old.sha256)::text IS DISTINCT FROM (new.sha256)::text) OR ((old.symbol)::text IS DISTINCT FROM (new.symbol)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR (old.version_id IS DISTINCT FROM new.version_id))) EXECUTE FUNCTION public.pgtrigger_update_update_d0279();
COMMENT ON TRIGGER pgtrigger_update_update_d0279 ON public.documents_corrigendum IS 'f0ab6eb9321d2a78f748014dfc7866660d6cf7e4';
CREATE TRIGGER pgtrigger_update_update_d23b4 AFTER UPDATE ON public.conferences_conference FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d23b4();
COMMENT ON TRIGGER pgtrigger_update_update_d23b4 ON public.conferences_conference IS 'f5ab026ecab4567b46b21d75d6dc20d4aa9a0024';
CREATE TRIGGER pgtrigger_update_update_d79c5 AFTER UPDATE ON public.forum_sessions_sessiondelegation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d79c5();
COMMENT ON TRIGGER pgtrigger_update_update_d79c5 ON public.forum_sessions_sessiondelegation IS '80376cb9bbf5ff405476ec37f5f3b6d63eb137cf';
CREATE TRIGGER pgtrigger_update_update_dd1e6 AFTER UPDATE ON public.forum_sessions_acceptedconflict FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_dd1e6();
COMMENT ON TRIGGER pgtrigger_update_update_dd1e6 ON public.forum_sessions_acceptedconflict IS '0db1ef8bcf197c8bb315b97eb188ee1a41bc089e';
CREATE TRIGGER pgtrigger_update_update_e04d6 AFTER UPDATE ON public.conferences_room FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e04d6();
COMMENT ON TRIGGER pgtrigger_update_update_e04d6 ON public.conferences_room IS 'b9e82a817df0677c96a6d4dd67463c1e38570e3b';
CREATE TRIGGER pgtrigger_update_update_e0579 AFTER UPDATE ON public.messaging_sharedwords FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_e0579();
COMMENT ON TRIGGER pgtrigger_update_update_e0579 ON public.messaging_sharedwords IS '5eba4db1a2266be12e9e674a6ed624516e52d030';
CREATE TRIGGER pgtrigger_update_update_e5f27 AFTER UPDATE ON public.delegates_delegate FOR EACH ROW WHEN (((old.conference_id IS DISTINCT FROM new.conference_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR ((old.mode)::text IS DISTINCT FROM (new.mode)::text) OR (old.participation_id IS DISTINCT FROM new.participation_id) OR (old.person_id IS DISTINCT FROM new.person_id) OR (old.registered_until IS DISTINCT FROM new.registered_until) OR (old.replied_at IS DISTINCT FROM new.replied_at) OR (old.roles IS DISTINCT FROM new.roles) OR ((old.status)::text IS DISTINCT FROM (new.status)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_e5f27();
COMMENT ON TRIGGER pgtrigger_update_update_e5f27 ON public.delegates_delegate IS '48ead04a68147b9f7b9328331b29d39243823667';
CREATE TRIGGER pgtrigger_update_update_ee034 AFTER UPDATE ON public.delegations_entityname FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ee034();
COMMENT ON TRIGGER pgtrigger_update_update_ee034 ON public.delegations_entityname IS 'c5f047a35276beb715dea01204b97edcc22d489e';
CREATE TRIGGER pgtrigger_update_update_ef77b AFTER UPDATE ON public.forum_sessions_joinlink FOR EACH ROW WHEN ((((old.audience)::text IS DISTINCT FROM (new.audience)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.minutes_before IS DISTINCT FROM new.minutes_before) OR (old.sitting_id IS DISTINCT FROM new.sitting_id) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_ef77b();
COMMENT ON TRIGGER pgtrigger_update_update_ef77b ON public.forum_sessions_joinlink IS 'a80a367b6108b1787623c4043a2641fb7559fb86';
CREATE TRIGGER pgtrigger_update_update_f170b AFTER UPDATE ON public.statements_outlinecomment FOR EACH ROW WHEN ((((old.answer)::text IS DISTINCT FROM (new.answer)::text) OR (old.answered_at IS DISTINCT FROM new.answered_at) OR (old.at IS DISTINCT FROM new.at) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.id IS DISTINCT FROM new.id) OR (old.person_id IS DISTINCT FROM new.person_id) OR (old.section_id IS DISTINCT FROM new.section_id) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_f170b();
COMMENT ON TRIGGER pgtrigger_update_update_f170b ON public.statements_outlinecomment IS 'db9f425b78ba3c8e914453ce85fd8784a9fd3dd0';
CREATE TRIGGER pgtrigger_update_update_f1ab6 AFTER UPDATE ON public.statements_sponsor FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f1ab6();
COMMENT ON TRIGGER pgtrigger_update_update_f1ab6 ON public.statements_sponsor IS '280fca79c603b53c03d76c89ea0d3119b3e2f66b';
CREATE TRIGGER pgtrigger_update_update_f5773 AFTER UPDATE ON public.statements_bracketgroup FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f5773();
COMMENT ON TRIGGER pgtrigger_update_update_f5773 ON public.statements_bracketgroup IS '5633ec550c147380dc5a0c230fd3e4ddd41b0eb9';
CREATE TRIGGER pgtrigger_update_update_f5812 AFTER UPDATE ON public.statements_rosterentry FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f5812();
COMMENT ON TRIGGER pgtrigger_update_update_f5812 ON public.statements_rosterentry IS '209e80911f562873f38081d17da587df37e2cfce';
CREATE TRIGGER pgtrigger_update_update_f5f47 AFTER UPDATE ON public.forum_sessions_sessionquestionset FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f5f47();
COMMENT ON TRIGGER pgtrigger_update_update_f5f47 ON public.forum_sessions_sessionquestionset IS '84b8ea3165b5ec3b4bcfaded2bd999e65a02f2ea';
CREATE TRIGGER pgtrigger_update_update_fcdfb AFTER UPDATE ON public.forum_sessions_material FOR EACH ROW WHEN ((((old.access)::text IS DISTINCT FROM (new.access)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.file_name)::text IS DISTINCT FROM (new.file_name)::text) OR ((old.file_type)::text IS DISTINCT FROM (new.file_type)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.sha256)::text IS DISTINCT FROM (new.sha256)::text) OR ((old.shown)::text IS DISTINCT FROM (new.shown)::text) OR (old.shown_at IS DISTINCT FROM new.shown_at) OR (old.sitting_id IS DISTINCT FROM new.sitting_id) OR (old.size IS DISTINCT FROM new.size) OR (old.speaker_id IS DISTINCT FROM new.speaker_id) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR (old.updated_at IS DISTINCT FROM new.updated_at))) EXECUTE FUNCTION public.pgtrigger_update_update_fcdfb();
COMMENT ON TRIGGER pgtrigger_update_update_fcdfb ON public.forum_sessions_material IS 'f24fc9c705a5d63b89e4f471d145c4fec786200e';
CREATE TRIGGER pgtrigger_update_update_fefe9 AFTER UPDATE ON public.forum_sessions_releasedsession FOR EACH ROW WHEN ((((old.attribution)::text IS DISTINCT FROM (new.attribution)::text) OR (old.conference_id IS DISTINCT FROM new.conference_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.descriptions IS DISTINCT FROM new.descriptions) OR (old.during IS DISTINCT FROM new.during) OR ((old.format)::text IS DISTINCT FROM (new.format)::text) OR ((old.ics_uid)::text IS DISTINCT FROM (new.ics_uid)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.phase_id IS DISTINCT FROM new.phase_id) OR (old.room_id IS DISTINCT FROM new.room_id) OR (old.sequence IS DISTINCT FROM new.sequence) OR ((old.status)::text IS DISTINCT FROM (new.status)::text) OR (old.titles IS DISTINCT FROM new.titles) OR (old.track_id IS DISTINCT FROM new.track_id) OR (old.updated_at IS DISTINCT FROM new.updated_at) OR ((old.visibility)::text IS DISTINCT FROM (new.visibility)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_fefe9();
COMMENT ON TRIGGER pgtrigger_update_update_fefe9 ON public.forum_sessions_releasedsession IS '9d13414b2cbb10052fcfc6e5e153f824d7844231';
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.accounts_accountinvitationevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.accounts_loginlinkevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.accounts_userevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_conferenceevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_decisionprofileevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_forumevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_guidingquestionevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_organizationevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_organizationroleevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_phaseevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_questionsetevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_roomevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_roundevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_sourcedfactevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_teammemberevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.conferences_trackevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.delegates_credentialevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.delegates_delegateevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.delegates_invitationevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.delegates_personevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.delegates_registrationiddelegatenamingconsentconfirmedatevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.delegations_entityevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.delegations_entitynameevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.delegations_participationevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.documents_corrigendum FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.documents_corrigendumevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.documents_document FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.documents_documentevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.documents_languageversion FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.documents_languageversionevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.documents_publication FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.documents_publicationevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.documents_symbolcounterevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_acceptedconflictevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_agendaitemevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_askedpartyevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_assignmentevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_calendarkeyevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_daytemplateevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_delegationtermsevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_displaylinkevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_guestevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_interpretationevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_joinlinkevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_materialevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_meetingrequestevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_noteentry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_noteentryevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_programmerulesevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_proposalevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_proposedtimeevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_release FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_releasedagendaitemevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_releasedassignmentevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_releaseddelegationevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_releasedinterpretationevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_releasedquestionevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_releasedsessionevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_releaseevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_requirementevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_roomtermsevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_sessiondelegationevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_sessionevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_sessionnotesevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_sessionquestionevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_sessionquestionsetevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_signupevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_toldblockevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.forum_sessions_withdrawalevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.messaging_mailserverevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.messaging_messageevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.messaging_sharedwordsevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_adoptionrecord FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_adoptionrecordevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_agreement FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_agreementevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_alternative FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_alternativeevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_amendment FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_amendmentevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_amendmentrebase FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_amendmentrebaseevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_annex FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_annexevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_bracketgroup FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_bracketgroupevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_circulation FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_circulationevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_disposition FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_dispositionevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_gavelling FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_gavellingevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_logentry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_objectioncall FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_objectioncallevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_outlinecommentevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_outlinesection FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_outlinesectionevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_outlinesourceevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_paragraphevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_paragraphtext FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_paragraphtextevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_party FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_partyevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_position FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_positionevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_referral FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_referralevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_referralmember FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_referralmemberevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_reportoutlineevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_revision FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_revisionevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_rosterentry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_rosterentryevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_silencenotice FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_silencenoticeevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_silenceprocedure FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_silenceprocedureevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_silencereply FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_silencereplyevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_sponsor FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_sponsorevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_stance FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_stanceevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_statement FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_statementevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_tabling FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_tablingevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_translatedparagraph FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_translatedparagraphevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_translation FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON public.statements_translationevent FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();
CREATE TRIGGER statements_notice_of_mail AFTER UPDATE OF state ON public.messaging_message FOR EACH ROW WHEN ((((old.state)::text <> (new.state)::text) AND ((new.state)::text = ANY (ARRAY[('sent'::character varying)::text, ('bounced'::character varying)::text, ('failed'::character varying)::text, ('cancelled'::character varying)::text])))) EXECUTE FUNCTION public.statements_notice_of_mail();
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_accountinvitation
    ADD CONSTRAINT accounts_accountinvi_account_id_dfefa658_fk_accounts_ FOREIGN KEY (account_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_accountinvitation
    ADD CONSTRAINT accounts_accountinvi_invited_by_id_714f21ae_fk_accounts_ FOREIGN KEY (invited_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_loginlink
    ADD CONSTRAINT accounts_loginlink_user_id_23d18eb0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_group_id_bd11a704_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_52b62117_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_permission_id_113bb443_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_user_id_e4f0a161_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_actor_id_57c4b003_fk_accounts_user_id FOREIGN KEY (actor_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_conference
    ADD CONSTRAINT conferences_conferen_cloned_from_id_db337bd3_fk_conferenc FOREIGN KEY (cloned_from_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_conference
    ADD CONSTRAINT conferences_conferen_forum_id_d518b2aa_fk_conferenc FOREIGN KEY (forum_id) REFERENCES public.conferences_forum(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_decisionprofile
    ADD CONSTRAINT conferences_decision_conference_id_6d58d74e_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_guidingquestion
    ADD CONSTRAINT conferences_guidingq_conference_id_4fef0e29_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_guidingquestion
    ADD CONSTRAINT conferences_guidingq_question_set_id_633c8cbd_fk_conferenc FOREIGN KEY (question_set_id) REFERENCES public.conferences_questionset(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_organizationrole
    ADD CONSTRAINT conferences_organiza_conference_id_d47f76a1_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_organization
    ADD CONSTRAINT conferences_organiza_forum_id_113295f9_fk_conferenc FOREIGN KEY (forum_id) REFERENCES public.conferences_forum(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_organizationrole
    ADD CONSTRAINT conferences_organiza_forum_id_db8ebd25_fk_conferenc FOREIGN KEY (forum_id) REFERENCES public.conferences_forum(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_organizationrole
    ADD CONSTRAINT conferences_organiza_organization_id_ab06d953_fk_conferenc FOREIGN KEY (organization_id) REFERENCES public.conferences_organization(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_phase
    ADD CONSTRAINT conferences_phase_conference_id_02aa20f7_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_phase
    ADD CONSTRAINT conferences_phase_round_id_de27baad_fk_conferences_round_id FOREIGN KEY (round_id) REFERENCES public.conferences_round(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_questionset
    ADD CONSTRAINT conferences_question_conference_id_8e06440f_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_room
    ADD CONSTRAINT conferences_room_conference_id_61752897_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_round
    ADD CONSTRAINT conferences_round_conference_id_9209449f_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_sourcedfact
    ADD CONSTRAINT conferences_sourcedf_conference_id_f4f04697_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_sourcedfact
    ADD CONSTRAINT conferences_sourcedf_forum_id_efbe5621_fk_conferenc FOREIGN KEY (forum_id) REFERENCES public.conferences_forum(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_teammember
    ADD CONSTRAINT conferences_teammemb_conference_id_ec487972_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_teammember
    ADD CONSTRAINT conferences_teammemb_forum_id_dc30e50f_fk_conferenc FOREIGN KEY (forum_id) REFERENCES public.conferences_forum(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_teammember
    ADD CONSTRAINT conferences_teammember_user_id_fb1e8764_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.conferences_track
    ADD CONSTRAINT conferences_track_conference_id_554be931_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegates_credential
    ADD CONSTRAINT delegates_credential_participation_id_7c7356cc_fk_delegatio FOREIGN KEY (participation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegates_credential
    ADD CONSTRAINT delegates_credential_person_id_6ffab3c9_fk_delegates_person_id FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegates_delegate
    ADD CONSTRAINT delegates_delegate_conference_id_cdbf79ac_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegates_delegate
    ADD CONSTRAINT delegates_delegate_participation_id_ed8a3a37_fk_delegatio FOREIGN KEY (participation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegates_delegate
    ADD CONSTRAINT delegates_delegate_person_id_11456259_fk_delegates_person_id FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegates_invitation
    ADD CONSTRAINT delegates_invitation_delegate_id_3e128bc9_fk_delegates FOREIGN KEY (delegate_id) REFERENCES public.delegates_delegate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegates_person
    ADD CONSTRAINT delegates_person_forum_id_b1132ef7_fk_conferences_forum_id FOREIGN KEY (forum_id) REFERENCES public.conferences_forum(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegates_person
    ADD CONSTRAINT delegates_person_user_id_21df7f8d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegates_registration
    ADD CONSTRAINT delegates_registrati_delegate_id_8291b263_fk_delegates FOREIGN KEY (delegate_id) REFERENCES public.delegates_delegate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_entity
    ADD CONSTRAINT delegations_entity_forum_id_8500bee6_fk_conferences_forum_id FOREIGN KEY (forum_id) REFERENCES public.conferences_forum(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_entityname
    ADD CONSTRAINT delegations_entityna_conference_id_3d80f3b3_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_entityname
    ADD CONSTRAINT delegations_entityna_entity_id_bcb67093_fk_delegatio FOREIGN KEY (entity_id) REFERENCES public.delegations_entity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_participation
    ADD CONSTRAINT delegations_particip_conference_id_7e5903eb_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.delegations_participation
    ADD CONSTRAINT delegations_particip_entity_id_257a191a_fk_delegatio FOREIGN KEY (entity_id) REFERENCES public.delegations_entity(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_corrigendum
    ADD CONSTRAINT documents_corrigendu_document_id_4c333a3f_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_corrigendum
    ADD CONSTRAINT documents_corrigendu_version_id_5d270a89_fk_documents FOREIGN KEY (version_id) REFERENCES public.documents_languageversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_conference_id_68b6faea_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_superseded_by_id_a03a66e3_fk_documents FOREIGN KEY (superseded_by_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_languageversion
    ADD CONSTRAINT documents_languageve_document_id_2651dbab_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_publication
    ADD CONSTRAINT documents_publicatio_published_by_id_06ebfd7e_fk_accounts_ FOREIGN KEY (published_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_publication
    ADD CONSTRAINT documents_publicatio_retracted_by_id_cc3b01d2_fk_accounts_ FOREIGN KEY (retracted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_publication
    ADD CONSTRAINT documents_publicatio_version_id_e6d1d869_fk_documents FOREIGN KEY (version_id) REFERENCES public.documents_languageversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.documents_symbolcounter
    ADD CONSTRAINT documents_symbolcoun_forum_id_b3115a81_fk_conferenc FOREIGN KEY (forum_id) REFERENCES public.conferences_forum(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_acceptedconflict
    ADD CONSTRAINT forum_sessions_accep_conference_id_70784628_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_agendaitem
    ADD CONSTRAINT forum_sessions_agend_rapporteur_id_f74669e5_fk_delegates FOREIGN KEY (rapporteur_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_agendaitem
    ADD CONSTRAINT forum_sessions_agend_sitting_id_440138f4_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_askedparty
    ADD CONSTRAINT forum_sessions_asked_participation_id_2ebf5d41_fk_delegatio FOREIGN KEY (participation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_askedparty
    ADD CONSTRAINT forum_sessions_asked_request_id_9142f0a6_fk_forum_ses FOREIGN KEY (request_id) REFERENCES public.forum_sessions_meetingrequest(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_askedparty
    ADD CONSTRAINT forum_sessions_asked_time_id_0bb1c11d_fk_forum_ses FOREIGN KEY (time_id) REFERENCES public.forum_sessions_proposedtime(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_assignment
    ADD CONSTRAINT forum_sessions_assig_person_id_b6ee786d_fk_delegates FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_assignment
    ADD CONSTRAINT forum_sessions_assig_sitting_id_391455f9_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_assignment
    ADD CONSTRAINT forum_sessions_assignment_follows FOREIGN KEY (sitting_id, busy) REFERENCES public.forum_sessions_session(id, busy) ON UPDATE CASCADE;
ALTER TABLE ONLY public.forum_sessions_calendarkey
    ADD CONSTRAINT forum_sessions_calen_person_id_6a3f48a5_fk_delegates FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_daytemplate
    ADD CONSTRAINT forum_sessions_dayte_conference_id_4a49a416_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_delegationterms
    ADD CONSTRAINT forum_sessions_deleg_participation_id_6a20b4c9_fk_delegatio FOREIGN KEY (participation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_displaylink
    ADD CONSTRAINT forum_sessions_displ_conference_id_37f72abc_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_displaylink
    ADD CONSTRAINT forum_sessions_displ_room_id_59f031cd_fk_conferenc FOREIGN KEY (room_id) REFERENCES public.conferences_room(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_guest
    ADD CONSTRAINT forum_sessions_guest_sign_up_id_b8c5c78f_fk_forum_ses FOREIGN KEY (sign_up_id) REFERENCES public.forum_sessions_signup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_interpretation
    ADD CONSTRAINT forum_sessions_inter_sitting_id_44a33cc8_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_joinlink
    ADD CONSTRAINT forum_sessions_joinl_sitting_id_4123091e_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_material
    ADD CONSTRAINT forum_sessions_mater_sitting_id_d4ed58fe_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_material
    ADD CONSTRAINT forum_sessions_mater_speaker_id_f6579a6a_fk_delegates FOREIGN KEY (speaker_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_meetingrequest
    ADD CONSTRAINT forum_sessions_meeti_asking_id_1823df09_fk_delegatio FOREIGN KEY (asking_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_meetingrequest
    ADD CONSTRAINT forum_sessions_meeti_conference_id_baca98f9_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_meetingrequest
    ADD CONSTRAINT forum_sessions_meeti_sitting_id_022eb64d_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_noteentry
    ADD CONSTRAINT forum_sessions_notee_agenda_item_id_83bb80d8_fk_forum_ses FOREIGN KEY (agenda_item_id) REFERENCES public.forum_sessions_agendaitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_noteentry
    ADD CONSTRAINT forum_sessions_notee_notes_id_61ad3a73_fk_forum_ses FOREIGN KEY (notes_id) REFERENCES public.forum_sessions_sessionnotes(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_noteentry
    ADD CONSTRAINT forum_sessions_notee_question_id_fb91831e_fk_conferenc FOREIGN KEY (question_id) REFERENCES public.conferences_guidingquestion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_noteentry
    ADD CONSTRAINT forum_sessions_noteentry_author_id_30bd5238_fk_accounts_user_id FOREIGN KEY (author_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_programmerules
    ADD CONSTRAINT forum_sessions_progr_conference_id_0c7954d9_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_proposal
    ADD CONSTRAINT forum_sessions_propo_conference_id_12f14616_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_proposedtime
    ADD CONSTRAINT forum_sessions_propo_request_id_1d78dced_fk_forum_ses FOREIGN KEY (request_id) REFERENCES public.forum_sessions_meetingrequest(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releasedsession
    ADD CONSTRAINT forum_sessions_relea_conference_id_5fab1d7f_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_release
    ADD CONSTRAINT forum_sessions_relea_conference_id_f424b521_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releaseddelegation
    ADD CONSTRAINT forum_sessions_relea_participation_id_acd5ba29_fk_delegatio FOREIGN KEY (participation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releasedassignment
    ADD CONSTRAINT forum_sessions_relea_person_id_57fd71f4_fk_delegates FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releasedsession
    ADD CONSTRAINT forum_sessions_relea_phase_id_89e39c9c_fk_conferenc FOREIGN KEY (phase_id) REFERENCES public.conferences_phase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releasedquestion
    ADD CONSTRAINT forum_sessions_relea_question_id_29a4d975_fk_conferenc FOREIGN KEY (question_id) REFERENCES public.conferences_guidingquestion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releasedagendaitem
    ADD CONSTRAINT forum_sessions_relea_rapporteur_id_54f1e945_fk_delegates FOREIGN KEY (rapporteur_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releasedsession
    ADD CONSTRAINT forum_sessions_relea_room_id_fa7a7f4e_fk_conferenc FOREIGN KEY (room_id) REFERENCES public.conferences_room(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releasedinterpretation
    ADD CONSTRAINT forum_sessions_relea_sitting_id_283f5fc4_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_releasedsession(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releaseddelegation
    ADD CONSTRAINT forum_sessions_relea_sitting_id_3fa30998_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_releasedsession(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releasedagendaitem
    ADD CONSTRAINT forum_sessions_relea_sitting_id_78194eb1_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_releasedsession(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releasedassignment
    ADD CONSTRAINT forum_sessions_relea_sitting_id_e8246eef_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_releasedsession(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releasedquestion
    ADD CONSTRAINT forum_sessions_relea_sitting_id_f1602be0_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_releasedsession(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_releasedsession
    ADD CONSTRAINT forum_sessions_relea_track_id_10e9a090_fk_conferenc FOREIGN KEY (track_id) REFERENCES public.conferences_track(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_release
    ADD CONSTRAINT forum_sessions_release_by_id_18e9df78_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_requirement
    ADD CONSTRAINT forum_sessions_requi_conference_id_756ffd01_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_requirement
    ADD CONSTRAINT forum_sessions_requi_first_delegation_id_d3b54aaf_fk_delegatio FOREIGN KEY (first_delegation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_requirement
    ADD CONSTRAINT forum_sessions_requi_first_person_id_00ac14d0_fk_delegates FOREIGN KEY (first_person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_requirement
    ADD CONSTRAINT forum_sessions_requi_first_sitting_id_c0c6face_fk_forum_ses FOREIGN KEY (first_sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_requirement
    ADD CONSTRAINT forum_sessions_requi_second_delegation_id_487c66f9_fk_delegatio FOREIGN KEY (second_delegation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_requirement
    ADD CONSTRAINT forum_sessions_requi_second_person_id_b5dd3855_fk_delegates FOREIGN KEY (second_person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_requirement
    ADD CONSTRAINT forum_sessions_requi_second_sitting_id_ffeebe16_fk_forum_ses FOREIGN KEY (second_sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_roomterms
    ADD CONSTRAINT forum_sessions_roomt_room_id_e8c411d6_fk_conferenc FOREIGN KEY (room_id) REFERENCES public.conferences_room(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_session
    ADD CONSTRAINT forum_sessions_sessi_conference_id_69524e8f_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_sessiondelegation
    ADD CONSTRAINT forum_sessions_sessi_participation_id_cfe6dbb1_fk_delegatio FOREIGN KEY (participation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_session
    ADD CONSTRAINT forum_sessions_sessi_phase_id_f6493979_fk_conferenc FOREIGN KEY (phase_id) REFERENCES public.conferences_phase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_sessionquestion
    ADD CONSTRAINT forum_sessions_sessi_question_id_fa37a935_fk_conferenc FOREIGN KEY (question_id) REFERENCES public.conferences_guidingquestion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_sessionquestionset
    ADD CONSTRAINT forum_sessions_sessi_question_set_id_fa6d3329_fk_conferenc FOREIGN KEY (question_set_id) REFERENCES public.conferences_questionset(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_sessiondelegation
    ADD CONSTRAINT forum_sessions_sessi_sitting_id_198cf787_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_sessionnotes
    ADD CONSTRAINT forum_sessions_sessi_sitting_id_27089968_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_sessionquestionset
    ADD CONSTRAINT forum_sessions_sessi_sitting_id_b9ba3ded_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_sessionquestion
    ADD CONSTRAINT forum_sessions_sessi_sitting_id_e2030a7f_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_session
    ADD CONSTRAINT forum_sessions_sessi_track_id_e3fd00df_fk_conferenc FOREIGN KEY (track_id) REFERENCES public.conferences_track(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_session
    ADD CONSTRAINT forum_sessions_session_room_id_e4b77730_fk_conferences_room_id FOREIGN KEY (room_id) REFERENCES public.conferences_room(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_signup
    ADD CONSTRAINT forum_sessions_signu_sitting_id_3b9dfb15_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_toldblock
    ADD CONSTRAINT forum_sessions_toldb_conference_id_1a80b25f_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_toldblock
    ADD CONSTRAINT forum_sessions_toldb_person_id_93835719_fk_delegates FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_withdrawal
    ADD CONSTRAINT forum_sessions_withd_conference_id_1401438a_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_sessions_withdrawal
    ADD CONSTRAINT forum_sessions_withd_person_id_fdcecba7_fk_delegates FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_resent_from_id_ed4d9310_fk_messaging FOREIGN KEY (resent_from_id) REFERENCES public.messaging_message(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.messaging_message
    ADD CONSTRAINT messaging_message_shared_id_1f218f93_fk_messaging FOREIGN KEY (shared_id) REFERENCES public.messaging_sharedwords(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_adoptionrecord
    ADD CONSTRAINT statements_adoptionr_countersigned_by_id_96ab9712_fk_accounts_ FOREIGN KEY (countersigned_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_adoptionrecord
    ADD CONSTRAINT statements_adoptionr_forum_id_e6cd3a2f_fk_conferenc FOREIGN KEY (forum_id) REFERENCES public.conferences_forum(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_adoptionrecord
    ADD CONSTRAINT statements_adoptionr_gavelled_by_id_33e300c1_fk_accounts_ FOREIGN KEY (gavelled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_adoptionrecord
    ADD CONSTRAINT statements_adoptionr_statement_id_e60ec419_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_adoptionrecord
    ADD CONSTRAINT statements_adoptionr_tabling_id_b62d016f_fk_statement FOREIGN KEY (tabling_id) REFERENCES public.statements_tabling(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_agreement
    ADD CONSTRAINT statements_agreement_by_id_91917b0d_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_agreement
    ADD CONSTRAINT statements_agreement_paragraph_id_31d285f5_fk_statement FOREIGN KEY (paragraph_id) REFERENCES public.statements_paragraph(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_agreement
    ADD CONSTRAINT statements_agreement_sitting_id_ebe7fa72_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_agreement
    ADD CONSTRAINT statements_agreement_statement_id_8f4643d0_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_alternative
    ADD CONSTRAINT statements_alternati_amendment_id_52069a96_fk_statement FOREIGN KEY (amendment_id) REFERENCES public.statements_amendment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_alternative_derived_from
    ADD CONSTRAINT statements_alternati_from_alternative_id_7c1e5790_fk_statement FOREIGN KEY (from_alternative_id) REFERENCES public.statements_alternative(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_alternative
    ADD CONSTRAINT statements_alternati_group_id_53d22ca4_fk_statement FOREIGN KEY (group_id) REFERENCES public.statements_bracketgroup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_alternative_derived_from
    ADD CONSTRAINT statements_alternati_to_alternative_id_cd6005c8_fk_statement FOREIGN KEY (to_alternative_id) REFERENCES public.statements_alternative(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_amendment
    ADD CONSTRAINT statements_amendment_after_id_b3fb50b8_fk_statement FOREIGN KEY (after_id) REFERENCES public.statements_paragraph(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_amendmentrebase
    ADD CONSTRAINT statements_amendment_amendment_id_a99777a7_fk_statement FOREIGN KEY (amendment_id) REFERENCES public.statements_amendment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_amendment
    ADD CONSTRAINT statements_amendment_base_parent_id_9f2a1f54_fk_statement FOREIGN KEY (base_parent_id) REFERENCES public.statements_paragraph(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_amendment
    ADD CONSTRAINT statements_amendment_base_revision_id_1eba8f18_fk_statement FOREIGN KEY (base_revision_id) REFERENCES public.statements_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_amendmentrebase
    ADD CONSTRAINT statements_amendment_confirmed_by_id_5fee7935_fk_accounts_ FOREIGN KEY (confirmed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_amendment
    ADD CONSTRAINT statements_amendment_overtaken_by_id_a382848d_fk_statement FOREIGN KEY (overtaken_by_id) REFERENCES public.statements_amendment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_amendment
    ADD CONSTRAINT statements_amendment_parent_id_8dd82c88_fk_statement FOREIGN KEY (parent_id) REFERENCES public.statements_amendment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_amendment
    ADD CONSTRAINT statements_amendment_statement_id_fd1d201e_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_amendment
    ADD CONSTRAINT statements_amendment_submitted_by_id_9088b454_fk_accounts_ FOREIGN KEY (submitted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_amendment
    ADD CONSTRAINT statements_amendment_target_id_92a731a9_fk_statement FOREIGN KEY (target_id) REFERENCES public.statements_paragraph(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_annex
    ADD CONSTRAINT statements_annex_credential_id_0eff7095_fk_delegates FOREIGN KEY (credential_id) REFERENCES public.delegates_credential(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_annex
    ADD CONSTRAINT statements_annex_given_by_id_de9bfbf0_fk_delegates_person_id FOREIGN KEY (given_by_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_annex
    ADD CONSTRAINT statements_annex_party_id_9a02e516_fk_statements_rosterentry_id FOREIGN KEY (party_id) REFERENCES public.statements_rosterentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_annex
    ADD CONSTRAINT statements_annex_recorded_by_id_8e17e5bd_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_annex
    ADD CONSTRAINT statements_annex_statement_id_94172259_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_annex
    ADD CONSTRAINT statements_annex_supersedes_id_bdecdc24_fk_statements_annex_id FOREIGN KEY (supersedes_id) REFERENCES public.statements_annex(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_bracketgroup
    ADD CONSTRAINT statements_bracketgr_after_id_8f3422ae_fk_statement FOREIGN KEY (after_id) REFERENCES public.statements_paragraph(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_bracketgroup
    ADD CONSTRAINT statements_bracketgr_chosen_id_267833a9_fk_statement FOREIGN KEY (chosen_id) REFERENCES public.statements_alternative(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_bracketgroup
    ADD CONSTRAINT statements_bracketgr_statement_id_c9a2389a_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_bracketgroup
    ADD CONSTRAINT statements_bracketgr_target_id_fb3b0304_fk_statement FOREIGN KEY (target_id) REFERENCES public.statements_paragraph(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_circulation
    ADD CONSTRAINT statements_circulati_revision_id_88319fcf_fk_statement FOREIGN KEY (revision_id) REFERENCES public.statements_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_circulation
    ADD CONSTRAINT statements_circulation_by_id_777a7898_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_disposition
    ADD CONSTRAINT statements_dispositi_amendment_id_8df138dc_fk_statement FOREIGN KEY (amendment_id) REFERENCES public.statements_amendment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_disposition
    ADD CONSTRAINT statements_dispositi_prepared_by_id_cdcc4fee_fk_accounts_ FOREIGN KEY (prepared_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_disposition
    ADD CONSTRAINT statements_dispositi_pulled_by_id_798c6a29_fk_delegatio FOREIGN KEY (pulled_by_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_disposition
    ADD CONSTRAINT statements_dispositi_pulled_by_person_id_74d33f78_fk_delegates FOREIGN KEY (pulled_by_person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_gavelling
    ADD CONSTRAINT statements_gavelling_ended_by_id_d7290692_fk_accounts_user_id FOREIGN KEY (ended_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_gavelling
    ADD CONSTRAINT statements_gavelling_gavelled_by_id_8b4c0732_fk_accounts_ FOREIGN KEY (gavelled_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_gavelling
    ADD CONSTRAINT statements_gavelling_tabling_id_9fefb06d_fk_statement FOREIGN KEY (tabling_id) REFERENCES public.statements_tabling(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_logentry
    ADD CONSTRAINT statements_logentry_by_id_1a9846d3_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_logentry
    ADD CONSTRAINT statements_logentry_revision_id_7f62d618_fk_statement FOREIGN KEY (revision_id) REFERENCES public.statements_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_logentry
    ADD CONSTRAINT statements_logentry_statement_id_172ff671_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_objectioncall
    ADD CONSTRAINT statements_objection_ended_by_id_edb1ab91_fk_accounts_ FOREIGN KEY (ended_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_objectioncall
    ADD CONSTRAINT statements_objection_opened_by_id_4ea1fc05_fk_accounts_ FOREIGN KEY (opened_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_objectioncall
    ADD CONSTRAINT statements_objection_party_id_c95d4353_fk_statement FOREIGN KEY (party_id) REFERENCES public.statements_rosterentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_objectioncall
    ADD CONSTRAINT statements_objection_tabling_id_29be8734_fk_statement FOREIGN KEY (tabling_id) REFERENCES public.statements_tabling(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_outlinecomment
    ADD CONSTRAINT statements_outlineco_person_id_bae01160_fk_delegates FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_outlinecomment
    ADD CONSTRAINT statements_outlineco_section_id_86fb7dad_fk_statement FOREIGN KEY (section_id) REFERENCES public.statements_outlinesection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_outlinesection
    ADD CONSTRAINT statements_outlinese_outline_id_c5fc8bbe_fk_statement FOREIGN KEY (outline_id) REFERENCES public.statements_reportoutline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_outlinesection
    ADD CONSTRAINT statements_outlinese_sitting_id_7cf62632_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_outlinesource
    ADD CONSTRAINT statements_outlineso_outline_id_c5a96b58_fk_statement FOREIGN KEY (outline_id) REFERENCES public.statements_reportoutline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_outlinesource
    ADD CONSTRAINT statements_outlineso_sitting_id_5d6eff0f_fk_forum_ses FOREIGN KEY (sitting_id) REFERENCES public.forum_sessions_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_paragraph
    ADD CONSTRAINT statements_paragraph_born_in_id_6caf75fd_fk_statement FOREIGN KEY (born_in_id) REFERENCES public.statements_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_paragraph
    ADD CONSTRAINT statements_paragraph_ended_in_id_862dbda6_fk_statement FOREIGN KEY (ended_in_id) REFERENCES public.statements_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_paragraph
    ADD CONSTRAINT statements_paragraph_merged_into_id_57cffdc9_fk_statement FOREIGN KEY (merged_into_id) REFERENCES public.statements_paragraph(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_paragraphtext
    ADD CONSTRAINT statements_paragraph_paragraph_id_ed3b97d2_fk_statement FOREIGN KEY (paragraph_id) REFERENCES public.statements_paragraph(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_paragraphtext
    ADD CONSTRAINT statements_paragraph_parent_id_43e46698_fk_statement FOREIGN KEY (parent_id) REFERENCES public.statements_paragraph(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_paragraphtext
    ADD CONSTRAINT statements_paragraph_revision_id_d5f36b0b_fk_statement FOREIGN KEY (revision_id) REFERENCES public.statements_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_paragraph
    ADD CONSTRAINT statements_paragraph_split_from_id_21b0eebd_fk_statement FOREIGN KEY (split_from_id) REFERENCES public.statements_paragraph(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_paragraph
    ADD CONSTRAINT statements_paragraph_statement_id_20d79530_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_party
    ADD CONSTRAINT statements_party_participation_id_4a949005_fk_delegatio FOREIGN KEY (participation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_party
    ADD CONSTRAINT statements_party_person_id_fc225989_fk_delegates_person_id FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_party
    ADD CONSTRAINT statements_party_statement_id_95527014_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_position
    ADD CONSTRAINT statements_position_credential_id_a9a7dd21_fk_delegates FOREIGN KEY (credential_id) REFERENCES public.delegates_credential(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_position
    ADD CONSTRAINT statements_position_given_by_id_f75cc7bb_fk_delegates_person_id FOREIGN KEY (given_by_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_position
    ADD CONSTRAINT statements_position_party_id_75f0e085_fk_statement FOREIGN KEY (party_id) REFERENCES public.statements_rosterentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_position
    ADD CONSTRAINT statements_position_recorded_by_id_8eff9ac9_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_position
    ADD CONSTRAINT statements_position_supersedes_id_abe90242_fk_statement FOREIGN KEY (supersedes_id) REFERENCES public.statements_position(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_referral
    ADD CONSTRAINT statements_referral_referred_by_id_bb26f662_fk_accounts_user_id FOREIGN KEY (referred_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_referral
    ADD CONSTRAINT statements_referral_returned_by_id_0e4b0da5_fk_accounts_user_id FOREIGN KEY (returned_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_referral
    ADD CONSTRAINT statements_referral_statement_id_65c14ff2_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_referralmember
    ADD CONSTRAINT statements_referralm_participation_id_411ee25d_fk_delegatio FOREIGN KEY (participation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_referralmember
    ADD CONSTRAINT statements_referralm_person_id_61d7142e_fk_delegates FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_referralmember
    ADD CONSTRAINT statements_referralm_referral_id_52e873b1_fk_statement FOREIGN KEY (referral_id) REFERENCES public.statements_referral(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_reportoutline
    ADD CONSTRAINT statements_reportout_cleared_by_id_ac0bdb4a_fk_accounts_ FOREIGN KEY (cleared_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_reportoutline
    ADD CONSTRAINT statements_reportout_conference_id_ce3a6292_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_reportoutline
    ADD CONSTRAINT statements_reportout_statement_id_8b7f187d_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_revision
    ADD CONSTRAINT statements_revision_statement_id_64b50932_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_rosterentry
    ADD CONSTRAINT statements_rosterent_participation_id_03ac5612_fk_delegatio FOREIGN KEY (participation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_rosterentry
    ADD CONSTRAINT statements_rosterent_person_id_bf7c595e_fk_delegates FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_rosterentry
    ADD CONSTRAINT statements_rosterent_tabling_id_940ccfde_fk_statement FOREIGN KEY (tabling_id) REFERENCES public.statements_tabling(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_silencenotice
    ADD CONSTRAINT statements_silenceno_handed_by_id_3284ff14_fk_accounts_ FOREIGN KEY (handed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_silencenotice
    ADD CONSTRAINT statements_silenceno_party_id_bf36e291_fk_statement FOREIGN KEY (party_id) REFERENCES public.statements_rosterentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_silencenotice
    ADD CONSTRAINT statements_silenceno_person_id_9b27f593_fk_delegates FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_silencenotice
    ADD CONSTRAINT statements_silenceno_procedure_id_70f1e0b8_fk_statement FOREIGN KEY (procedure_id) REFERENCES public.statements_silenceprocedure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_silenceprocedure
    ADD CONSTRAINT statements_silencepr_started_by_id_4ee8e559_fk_accounts_ FOREIGN KEY (started_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_silenceprocedure
    ADD CONSTRAINT statements_silencepr_tabling_id_07a89be1_fk_statement FOREIGN KEY (tabling_id) REFERENCES public.statements_tabling(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_silencereply
    ADD CONSTRAINT statements_silencere_credential_id_2a25d409_fk_delegates FOREIGN KEY (credential_id) REFERENCES public.delegates_credential(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_silencereply
    ADD CONSTRAINT statements_silencere_given_by_id_c60004e4_fk_delegates FOREIGN KEY (given_by_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_silencereply
    ADD CONSTRAINT statements_silencere_party_id_47b94901_fk_statement FOREIGN KEY (party_id) REFERENCES public.statements_rosterentry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_silencereply
    ADD CONSTRAINT statements_silencere_procedure_id_216b72f0_fk_statement FOREIGN KEY (procedure_id) REFERENCES public.statements_silenceprocedure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_silencereply
    ADD CONSTRAINT statements_silencere_recorded_by_id_93f6824b_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_sponsor
    ADD CONSTRAINT statements_sponsor_amendment_id_aa62d35e_fk_statement FOREIGN KEY (amendment_id) REFERENCES public.statements_amendment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_sponsor
    ADD CONSTRAINT statements_sponsor_credential_id_0d59221a_fk_delegates FOREIGN KEY (credential_id) REFERENCES public.delegates_credential(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_sponsor
    ADD CONSTRAINT statements_sponsor_participation_id_d60ea7a2_fk_delegatio FOREIGN KEY (participation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_sponsor
    ADD CONSTRAINT statements_sponsor_person_id_492754d4_fk_delegates_person_id FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_stance
    ADD CONSTRAINT statements_stance_by_id_e1e25ac6_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_stance
    ADD CONSTRAINT statements_stance_credential_id_8f65ab67_fk_delegates FOREIGN KEY (credential_id) REFERENCES public.delegates_credential(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_stance
    ADD CONSTRAINT statements_stance_paragraph_id_69f70134_fk_statement FOREIGN KEY (paragraph_id) REFERENCES public.statements_paragraph(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_stance
    ADD CONSTRAINT statements_stance_participation_id_073d6d44_fk_delegatio FOREIGN KEY (participation_id) REFERENCES public.delegations_participation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_stance
    ADD CONSTRAINT statements_stance_person_id_46b22090_fk_delegates_person_id FOREIGN KEY (person_id) REFERENCES public.delegates_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_stance
    ADD CONSTRAINT statements_stance_revision_id_075b0455_fk_statement FOREIGN KEY (revision_id) REFERENCES public.statements_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_stance
    ADD CONSTRAINT statements_stance_statement_id_f4f52fc4_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_statement
    ADD CONSTRAINT statements_statement_conference_id_563ae31c_fk_conferenc FOREIGN KEY (conference_id) REFERENCES public.conferences_conference(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_statement
    ADD CONSTRAINT statements_statement_document_id_b8e59a51_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_statement
    ADD CONSTRAINT statements_statement_revision_id_70da63c7_fk_statement FOREIGN KEY (revision_id) REFERENCES public.statements_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_statement
    ADD CONSTRAINT statements_statement_superseded_by_id_6eea74cb_fk_statement FOREIGN KEY (superseded_by_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_statement
    ADD CONSTRAINT statements_statement_tabling_id_718b6b88_fk_statement FOREIGN KEY (tabling_id) REFERENCES public.statements_tabling(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_tabling
    ADD CONSTRAINT statements_tabling_closed_by_id_5540f2a8_fk_accounts_user_id FOREIGN KEY (closed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_tabling
    ADD CONSTRAINT statements_tabling_disclosed_by_id_7230bb51_fk_accounts_user_id FOREIGN KEY (disclosed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_tabling
    ADD CONSTRAINT statements_tabling_opened_by_id_5a7e317d_fk_accounts_user_id FOREIGN KEY (opened_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_tabling
    ADD CONSTRAINT statements_tabling_revision_id_46f02e6b_fk_statement FOREIGN KEY (revision_id) REFERENCES public.statements_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_tabling
    ADD CONSTRAINT statements_tabling_statement_id_ad71b183_fk_statement FOREIGN KEY (statement_id) REFERENCES public.statements_statement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_translatedparagraph
    ADD CONSTRAINT statements_translate_proofread_by_id_4e8e0c91_fk_accounts_ FOREIGN KEY (proofread_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_translatedparagraph
    ADD CONSTRAINT statements_translate_source_id_ed06ca9d_fk_statement FOREIGN KEY (source_id) REFERENCES public.statements_paragraphtext(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_translatedparagraph
    ADD CONSTRAINT statements_translate_translation_id_9a06d57f_fk_statement FOREIGN KEY (translation_id) REFERENCES public.statements_translation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_translation
    ADD CONSTRAINT statements_translati_proofread_by_id_b45d5dd3_fk_accounts_ FOREIGN KEY (proofread_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.statements_translation
    ADD CONSTRAINT statements_translati_revision_id_c514b54b_fk_statement FOREIGN KEY (revision_id) REFERENCES public.statements_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0002_email_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0003_alter_emailaddress_create_unique_verified_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0004_alter_emailaddress_drop_unique_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0005_emailaddress_idx_upper_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0006_emailaddress_lower', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0007_emailaddress_idx_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0008_emailaddress_unique_primary_email_fixup', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('account', '0009_emailaddress_unique_primary_email', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('accounts', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('accounts', '0002_invitations_and_links', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('accounts', '0003_append_only_history', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('accounts', '0004_plain_addresses', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('accounts', '0005_words', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('admin', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('admin', '0002_logentry_remove_auto_add', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('admin', '0003_logentry_add_action_flag_choices', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('audit', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('audit', '0002_seals', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0002_alter_permission_name_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0003_alter_user_email_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0004_alter_user_username_opts', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0005_alter_user_last_login_null', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0006_require_contenttypes_0002', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0007_alter_validators_add_error_messages', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0008_alter_user_username_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0009_alter_user_last_name_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0010_alter_group_name_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0011_update_proxy_permissions', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('auth', '0012_alter_user_first_name_max_length', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0002_alter_conference_slug_alter_conferenceevent_slug_and_more', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0003_languages_and_unknowns', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0004_who_has_come', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0005_plain_addresses', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0006_public_counts', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0007_zone_chosen', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0008_programme_mode', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0009_structure', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0010_closed_sessions', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0011_question_sets', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0012_history_of_discretion', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0013_countersigned', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0014_rounds', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('conferences', '0015_red_lines', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('contenttypes', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('contenttypes', '0002_remove_content_type_name', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('core', '0001_what_was_typed', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegates', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegates', '0002_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegates', '0003_one_head_at_a_time', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegates', '0004_job_title', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegates', '0005_native_language', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegates', '0006_keys_end_with_the_owner', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegates', '0007_plain_addresses', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegates', '0008_registered_until', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegates', '0009_words', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegates', '0010_person_by_address', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegates', '0011_no_words_in_history', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegations', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegations', '0002_sentences', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegations', '0003_suspended_since', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegations', '0004_words', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('delegations', '0005_no_words_in_history', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('documents', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('documents', '0002_superseded', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('documents', '0003_corrigenda', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('documents', '0004_editorial_corrigenda', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0002_questions_in_use', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0003_withdrawals', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0004_released_programme', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0005_releases', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0006_places_checked_together', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0007_structure', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0008_requirements', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0009_day_templates', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0010_history_of_all_columns', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0011_people_who_left', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0012_closed_times', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0013_display_links', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0014_question_sets_and_notes', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0015_conflicts_of_no_session', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('forum_sessions', '0016_told_blocks', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('messaging', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('messaging', '0002_outbox_deepened', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('messaging', '0003_plain_addresses', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('messaging', '0004_words', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('messaging', '0005_outbox_state', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('messaging', '0006_message_attachments', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('messaging', '0007_shared_words', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('mfa', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('mfa', '0002_authenticator_timestamps', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('mfa', '0003_authenticator_type_uniq', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('pghistory', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('pghistory', '0002_aggregateevent', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('pghistory', '0003_auto_20201023_1636', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('pghistory', '0004_auto_20220906_1625', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('pghistory', '0005_events_middlewareevents', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('pghistory', '0006_delete_aggregateevent', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('pghistory', '0007_auto_20250421_0444', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('sessions', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0001_initial', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0002_ad_referendum', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0003_basis_words', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0004_superseded_documents', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0005_tablings', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0006_tablings_carried', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0007_tablings_settled', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0008_translations', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0009_held_tighter', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0010_report_outlines', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0011_sections_of_no_session', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0012_silence', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0013_negotiation', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0014_paragraph_tree', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0015_gavel', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0016_rounds', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0017_by_rows', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0018_under', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('statements', '0019_promises', now());
INSERT INTO public.django_migrations (app, name, applied) VALUES ('usersessions', '0001_initial', now());
