using System.Globalization;
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
            mutex = new Mutex(initiallyOwned: false, NameOf(place), new NamedWaitHandleOptions { CurrentUserOnly = true, CurrentSessionOnly = false });
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

    /// <summary>
    /// A name for a folder, of its path by FNV-1a: where two folders have the same, one waits for the other. What
    /// computes a better one takes milliseconds to load.
    /// </summary>
    private static string NameOf(string place)
    {
        ulong hash = 14_695_981_039_346_656_037;
        foreach (byte one in Encoding.UTF8.GetBytes(place))
        {
            hash = unchecked((hash ^ one) * 1_099_511_628_211);
        }

        return string.Create(CultureInfo.InvariantCulture, $"cdsc-{hash:x16}");
    }

    public void Dispose()
    {
        _mutex?.ReleaseMutex();
        _mutex?.Dispose();
    }
}
