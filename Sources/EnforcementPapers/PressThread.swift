import Dispatch

/// A thread of the press's own: what runs on it may wait for the worker and holds up nobody else.
final class PressThread: SerialExecutor {
    private let queue = DispatchQueue(label: "zhixing.press")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedSerialExecutor()
        queue.async { job.runSynchronously(on: executor) }
    }
}
