import { deadlines, type MovedTasks, type SpecialDay } from '~/api/deadlines';
import { date } from '~/format/date';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { CALENDAR_CHANGES } from './changes';

interface Props {
    day: SpecialDay;
    onDone: (moved: MovedTasks) => void;
    onClose: () => void;
}

/** The day is again what the calendar of the country says. */
export default function RemoveDayDialog({ day, onDone, onClose }: Props) {
    const dialog = useFormDialog<object, MovedTasks>({
        call: () => deadlines.removeDay(day.day),
        changes: CALENDAR_CHANGES,
        onDone: (moved) => {
            onDone(moved);
            onClose();
        },
        onClose,
    });
    return (
        <FormDialog {...dialog} title={`Bỏ ngày ${date(day.day)}`} ok="Bỏ khỏi lịch">
            <p className="dialog_note">
                {day.name}. Ngày này sẽ tính lại theo lịch chung; nhiệm vụ nào phải dời hạn sẽ được nêu ra.
            </p>
        </FormDialog>
    );
}
