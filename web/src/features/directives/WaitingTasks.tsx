import type { Directive } from '~/api/directives';
import { useUnits } from '~/features/agency/queries';
import { DEADLINE_KIND_NAMES } from '~/features/tasks/words';
import { date } from '~/format/date';
import { count } from '~/format/number';

/** The tasks of a directive that waits: nobody has been told of them. */
export function WaitingTasks({ directive }: { directive: Directive }) {
    const units = useUnits();
    const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.name;
    const draft = directive.draft ?? [];
    return (
        <section className="panel flush" aria-labelledby="directive_tasks">
            <div className="panel_head">
                <h2 id="directive_tasks">Nhiệm vụ dự kiến ({count(draft.length)})</h2>
                <span className="soft">Chưa giao</span>
            </div>
            <ul>
                {draft.map((task, index) => (
                    <li key={index} className="directive_task">
                        <b className="number">{task.ordinal}</b>
                        <div>
                            <span className="clamp">{task.content}</span>
                            <small>
                                {nameOf(task.lead_unit_id) ?? 'Chưa có đơn vị chủ trì'}
                                {task.coordinator_unit_ids.length > 0 &&
                                    `; phối hợp: ${task.coordinator_unit_ids.map((id) => nameOf(id)).join(', ')}`}
                            </small>
                            <div className="row number">
                                {task.due_on ? `Hạn ${date(task.due_on)}` : DEADLINE_KIND_NAMES[task.deadline_kind]}
                            </div>
                        </div>
                    </li>
                ))}
            </ul>
        </section>
    );
}
