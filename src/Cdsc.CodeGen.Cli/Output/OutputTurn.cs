using System.Security.Cryptography;
using System.Text;

namespace Cdsc.CodeGen.Cli;

/// <summary>
/// Lets one run at a time write to a folder: builds of several frameworks, or a watch beside a build, would leave files of
/// the one with the manifest of the other. It ends with the process, however that ends.
/// </summary>
internal sealed class OutputTurn : IDisposable
{
    private readonly Mutex? _mutex;

    private OutputTurn(Mutex? mutex) => _mutex = mutex;

    /// <summary>Waits for the turn of this run; null when it doesn't come.</summary>
    /// <param name="place">The folder without links.</param>
    /// <param name="patience">How long to wait.</param>
    public static OutputTurn? Take(string place, TimeSpan patience)
    {
        Mutex mutex;
        try
        {
            string name = "cdsc-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(place)))[..32];
            mutex = new Mutex(initiallyOwned: false, name, new NamedWaitHandleOptions { CurrentUserOnly = true, CurrentSessionOnly = false });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or PlatformNotSupportedException or WaitHandleCannotBeOpenedException)
        {
            // Where the system has no place for it, the writer still looks at each file before it touches it.
            return new OutputTurn(null);
        }

        try
        {
            if (mutex.WaitOne(patience))
            {
                return new OutputTurn(mutex);
            }
        }
        catch (AbandonedMutexException)
        {
            // The run before was ended amid its turn; what it has left is what this one is there to mend.
            return new OutputTurn(mutex);
        }

        mutex.Dispose();
        return null;
    }

    public void Dispose()
    {
        _mutex?.ReleaseMutex();
        _mutex?.Dispose();
    }
}
